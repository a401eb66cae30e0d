import type { ComponentChildren } from 'preact';
import { Head } from '../parts/basic';
import { href } from '../url';
import { ActorPage, ActorsPage } from './actors';
import { EventsPage, SearchPage, StatementsPage } from './claims';
import { ConflictsPage } from './conflicts';
import { CorrectionsPage } from './corrections';
import { FiguresPage } from './figures';
import { MapPage } from './map';
import { OverviewPage } from './overview';
import { PositionsPage } from './positions';
import { ReportPage } from './report';
import { ReviewPage } from './review';
import { SourcePage } from './source';
import { SourcesPage } from './sources';
import { StoriesPage } from './stories';
import { TimelinePage } from './timeline';

export type Show = (props: { params: URLSearchParams }) => ComponentChildren;

const Missing: Show = () => (
  <Head title="No such page" asks="The address leads nowhere here.">
    <a href={href('')}>To the overview</a>
  </Head>
);

/** Each page answers one question and has one address. */
export const PAGES: Record<string, { title: string; Show: Show }> = {
  '': { title: 'Overview', Show: OverviewPage },
  search: { title: 'Search', Show: SearchPage },
  statements: { title: 'Statements', Show: StatementsPage },
  events: { title: 'Events', Show: EventsPage },
  figures: { title: 'Figures', Show: FiguresPage },
  positions: { title: 'Positions', Show: PositionsPage },
  conflicts: { title: 'Conflicts', Show: ConflictsPage },
  stories: { title: 'Stories', Show: StoriesPage },
  timeline: { title: 'Timeline', Show: TimelinePage },
  actors: { title: 'Actors', Show: ActorsPage },
  actor: { title: 'Actor', Show: ActorPage },
  map: { title: 'Places', Show: MapPage },
  sources: { title: 'Sources', Show: SourcesPage },
  source: { title: 'Article', Show: SourcePage },
  report: { title: 'Report', Show: ReportPage },
  corrections: { title: 'Corrections', Show: CorrectionsPage },
  review: { title: 'Review', Show: ReviewPage },
  missing: { title: 'No such page', Show: Missing },
};
