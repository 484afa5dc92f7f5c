// Which screen stands at which place. Screens that few open are loaded when they are.

import { h, type ComponentType, type VNode } from 'preact';
import type { Place } from '../routes.ts';
import { BookmarksView, HomeView, LocalView, QuotesView, TagView, VotesView } from './feeds.tsx';
import { FrontView } from './front.tsx';
import { later } from './later.tsx';
import { MissingView } from './missing.tsx';
import { ProfileView } from './profile.tsx';
import { ThreadView } from './thread.tsx';

const NoticesView = later(() => import('./notices.tsx').then((it) => it.NoticesView));
const AskersView = later(() => import('./askers.tsx').then((it) => it.AskersView));
const QuoteRequestsView = later(() => import('./quote-requests.tsx').then((it) => it.QuoteRequestsView));
const CommentsView = later(() => import('./comments/comments.tsx').then((it) => it.CommentsView));
const PeopleView = later(() => import('./people.tsx').then((it) => it.PeopleView));
const GatheringView = later(() => import('./people.tsx').then((it) => it.GatheringView));
const RequestsView = later(() => import('./people.tsx').then((it) => it.RequestsView));
const ConversationsView = later(() => import('./conversations.tsx').then((it) => it.ConversationsView));
const SearchView = later(() => import('./finding/search.tsx').then((it) => it.SearchView));
const ExploreView = later(() => import('./finding/explore.tsx').then((it) => it.ExploreView));
const ListsView = later(() => import('./lists/lists.tsx').then((it) => it.ListsView));
const OneListView = later(() => import('./lists/one.tsx').then((it) => it.OneListView));
const EditListView = later(() => import('./lists/edit.tsx').then((it) => it.EditListView));
const LaterView = later(() => import('./later/later.tsx').then((it) => it.LaterView));
const SettingsView = later(() => import('./settings/settings.tsx').then((it) => it.SettingsView));
const SignInView = later(() => import('./doors/sign-in.tsx').then((it) => it.SignInView));
const SignUpView = later(() => import('./doors/sign-up.tsx').then((it) => it.SignUpView));
const SetupView = later(() => import('./doors/setup.tsx').then((it) => it.SetupView));
const SuspendedView = later(() => import('./doors/suspended.tsx').then((it) => it.SuspendedView));
const ConsoleView = later(() => import('./console/console.tsx').then((it) => it.ConsoleView));
const DocumentView = later(() => import('./document.tsx').then((it) => it.DocumentView));

const draw = <P extends object>(view: ComponentType<P>, props: P, key?: string): VNode =>
  h(view as ComponentType<object>, { ...props, ...(key !== undefined && { key }) });

/** The screen of `place`. */
export function screenOf(place: Place): VNode {
  switch (place.screen) {
    case 'front':
      return draw(FrontView, {});
    case 'home':
    case 'compose':
      return draw(HomeView, { isWriting: place.screen === 'compose' });
    case 'local':
      return draw(LocalView, {});
    case 'tag':
      return draw(TagView, { tag: place.tag }, place.tag);
    case 'search':
      return draw(SearchView, { q: place.q, kind: place.kind });
    case 'explore':
      return draw(ExploreView, { part: place.part });
    case 'bookmarks':
      return draw(BookmarksView, {});
    case 'votes':
      return draw(VotesView, {});
    case 'thread':
      return draw(ThreadView, { id: place.id }, place.id);
    case 'profile':
      return draw(ProfileView, { handle: place.handle, tab: place.tab }, place.handle);
    case 'notices':
      return draw(NoticesView, {});
    case 'askers':
      return draw(AskersView, {});
    case 'quote-requests':
      return draw(QuoteRequestsView, {});
    case 'comments':
      return draw(CommentsView, { part: place.part });
    case 'requests':
      return draw(RequestsView, {});
    case 'people':
      return draw(PeopleView, { handle: place.handle, which: place.which }, `${place.handle} ${place.which}`);
    case 'gathering':
      return draw(GatheringView, { id: place.id, which: place.which }, `${place.id} ${place.which}`);
    case 'talks':
      return draw(ConversationsView, {});
    case 'lists':
      return draw(ListsView, {});
    case 'list':
      return draw(OneListView, { id: place.id }, place.id);
    case 'list-edit':
      return draw(EditListView, { id: place.id }, place.id);
    case 'quotes':
      return draw(QuotesView, { id: place.id }, place.id);
    case 'later':
      return draw(LaterView, { part: place.part }, place.part);
    case 'settings':
      return draw(SettingsView, { part: place.part });
    case 'console':
      return draw(ConsoleView, { at: place });
    case 'sign-in':
      return draw(SignInView, { query: place.query });
    case 'sign-up':
      return draw(SignUpView, {});
    case 'setup':
      return draw(SetupView, { query: place.query });
    case 'suspended':
      return draw(SuspendedView, {});
    case 'about':
    case 'terms':
    case 'privacy':
      return draw(DocumentView, { name: place.screen }, place.screen);
    case 'missing':
      return draw(MissingView, {});
  }
}
