/** Articles written to break the page: prints them as JSON lines. Their claims hold what is hostile in every field that a claim has. */
const script = '<script>globalThis.pwned=1</script>';
const image = '<img src=x onerror="globalThis.pwned=1">';
const rlo = '\u202E';
const long = 'Karv' + 'en'.repeat(5000) + 'stadt';

const articles = [
  { id: 'script', outlet: `Herald ${image}`, title: `${script} Two people killed in Brenmark`, published: '2031-03-03', url: 'javascript:globalThis.pwned=1', text: `${script} Two people killed in Brenmark\n\n"We will not rest, ${script} and ${image} are no answer," Mayor <b>Ilse</b> Tarrand said on Monday.\n\nAt least 12 people were killed in the attack on Brenmark, <b>Ilse</b> Tarrand said.\n\nThe {{7*7}} Ministry of Defence denied shelling the market & the <i>school</i>. Karvenia condemned the attack.` },
  { id: 'bidi', outlet: `${rlo}dlareH`, title: `${rlo}Ten killed`, published: '2031-03-04', text: `${rlo}Ten killed\n\nPresident Anna ${rlo}Rehl\u202C said on Tuesday that \u2066ten people\u2069 were killed in Geneva.\n\n"\u05E9\u05DC\u05D5\u05DD ${rlo}ceasefire will hold," Rehl said.\n\n\u0642\u0627\u0644 the president. Rehl supports Tervia.` },
  { id: 'long', outlet: long, title: long, published: '2031-03-05', text: `${long}\n\n"We will go to ${long} and stay," Mayor Ilse Tarrand said.\n\nSome 3,000 people were displaced from ${long}, Tarrand said.` },
  { id: 'emoji', outlet: 'Post \u{1F4F0}', title: '\u{1F525} Five die', published: '2031-03-06', text: '\u{1F525} Five die in Brenmark \u{1F62D}\u{1F1FA}\u{1F1E6}\r\n\r\n\u{1F4AC} "It was \u{1F92C} terrible," Mayor Ilse Tarrand said. Five people were killed.\r\n\r\nTarrand condemned \u{1F1FA}\u{1F1E6} Tervia for the attack. =1+1 she said.' },
];
for (const article of articles) console.log(JSON.stringify(article));
