// Hashtags over the Mastodon API.

import { get, post, remove } from './client.ts';
import type { FeaturedTag, Tag } from './contract.ts';

const at = (tag: string): string => `/api/v1/tags/${encodeURIComponent(tag)}`;

export const fetchTag = (tag: string) => get<Tag>(at(tag));
export const followTag = (tag: string, isOn: boolean) => post<Tag>(`${at(tag)}/${isOn ? 'follow' : 'unfollow'}`);
export const featuredOf = (account: string) => get<FeaturedTag[]>(`/api/v1/accounts/${account}/featured_tags`);
export const fetchFeatured = () => get<FeaturedTag[]>('/api/v1/featured_tags');
export const suggestFeatured = () => get<Tag[]>('/api/v1/featured_tags/suggestions');
export const featureTag = (name: string) => post<FeaturedTag>('/api/v1/featured_tags', { name });
export const unfeatureTag = (id: string) => remove<object>(`/api/v1/featured_tags/${id}`);
