// The words of the API: types, input schemas, limits and text rules. Pure: server and web both stand on it.

export * from './clients.ts';
export * from './ids.ts';
export * from './limits.ts';
export * from './visibility.ts';
export * from './input.ts';
export * from './entities.ts';
export * from './entities/draft.ts';
export * from './entities/emoji.ts';
export * from './entities/announcement.ts';
export * from './entities/collection.ts';
export * from './entities/conversation.ts';
export * from './entities/media.ts';
export * from './entities/profile.ts';
export * from './entities/filter.ts';
export * from './entities/badge.ts';
export * from './entities/comments.ts';
export * from './entities/card.ts';
export * from './entities/list.ts';
export * from './entities/notification.ts';
export * from './entities/poll.ts';
export * from './entities/push.ts';
export * from './entities/suggestion.ts';
export * from './entities/quote.ts';
export * from './entities/tag.ts';
export * from './entities/translation.ts';
export * from './text/index.ts';
