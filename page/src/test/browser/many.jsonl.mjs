/** More articles, sources and figures than a page holds, as JSON lines: what is looked for is older than the newest thousand. The same each time. */
const MANY = 1080;
const TOWNS = ['Karsk', 'Dalen', 'Ostrava', 'Lindholm', 'Marow', 'Tessin', 'Velden', 'Norvik', 'Harsk', 'Pelm'];
const WORDS = 'river bridge harvest school winter road council bakery tower library ferry orchard market engine garden station museum valley harbour forest factory letter window lantern doctor painter driver farmer miner singer'.split(' ');
const PARTS = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bren dor fal gim hul'.split(' ');

let seed = 20310303;
const next = (n) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * n);
};
const some = (list) => list[next(list.length)];
const line = (article) => console.log(JSON.stringify(article));

const copied = 'At least 12 people were killed in the shelling of Brenmark on 3 March 2021, Mayor Ilse Tarrand said.\n\nThe shells hit the market at noon, when most stalls were open, and the fire burned until the evening.\n\nVolunteers carried the wounded to the hospital on the other bank of the Ostrel.';
for (const n of [1, 2]) line({ id: 'copy-' + n, outlet: 'Meridian ' + n, title: 'Twelve killed in Brenmark', published: '2021-03-04', text: copied });
line({ id: 'rise', outlet: 'Karven Herald', title: 'Toll rises in Brenmark', published: '2021-03-05', text: 'The number of people killed in the shelling of Brenmark on 3 March 2021 rose to 19, Mayor Ilse Tarrand said on Friday.' });
line({ id: 'most', outlet: 'Tervia Today', title: 'Flood in Sarnow', published: '2021-05-06', text: 'Up to 300 people were killed in Sarnow on 5 May 2021, the interior ministry said.' });
line({ id: 'far', outlet: 'Tervia Today', title: 'Fire in Dalen', published: '2012-02-02', text: 'At least 40 people were killed in Dalen on 1 February 2012, the interior ministry said.' });
for (let i = 0; i < MANY; i++) {
  const day = new Date(Date.UTC(2024, 0, 2 + Math.floor(i / 2)));
  const words = Array.from({ length: 10 }, () => some(PARTS) + some(PARTS) + some(PARTS)).join(' ');
  line({
    id: 'day-' + i, outlet: 'Paper ' + (i % 40), title: `The ${some(WORDS)} of ${some(PARTS)}${some(PARTS)}${some(PARTS)}`, published: day.toISOString().slice(0, 10),
    text: `${2 + next(70)} people were injured in ${some(TOWNS)} when a ${some(WORDS)} fell into the ${some(WORDS)}, police said.\n\nThe ${words} stood there.`,
  });
}
