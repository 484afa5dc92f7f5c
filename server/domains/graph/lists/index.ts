// Lists: what other rooms may do with them.

export { makeList, changeList, dropList, listOf, type ListWish } from './make.ts';
export { addMembers, removeMembers, listMembers } from './members.ts';
export { selectLists as listLists, type ListRow } from './lists.sql.ts';
export { selectListsWith as listListsWith } from './members.sql.ts';
