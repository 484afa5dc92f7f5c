// GET instance, in both versions: who we are and what we take.

import { z } from 'zod';
import { findByHandle } from '#accounts';
import { limits, type Account } from '#contract';
import { vapidKeysOf } from '#delivery';
import { rulesOf, type Settings, type Tongue } from '#instance';
import { takesFilms } from '#media';
import type { Act, House } from '#platform';
import { forAnyone } from '../../endpoint.ts';
import { API_VERSION, SOURCE_URL } from '../../version.ts';
import { settingsFor } from '../../settings.ts';
import { accountsOf } from '../entities/accounts.ts';
import { population } from './figures.ts';
import { presentRules } from './rules.ts';
import { tongueOf } from '../../tongue.ts';

function configuration({ config, programs }: House, settings: Settings, vapidKey: string) {
  const { PALABRE_URL: origin } = config;
  const { image, film } = limits;
  const films = takesFilms(programs) ? [...film.videoTypes, ...film.soundTypes] : [];
  return {
    urls: {
      streaming: origin.replace(/^http/, 'ws'),
      status: settings.status_url || null,
      about: `${origin}/about`,
      privacy_policy: `${origin}/privacy`,
      terms_of_service: `${origin}/terms`,
    },
    vapid: { public_key: vapidKey },
    accounts: {
      max_display_name_length: limits.displayName.most,
      max_note_length: limits.bio.most,
      max_avatar_description_length: limits.alt.most,
      max_header_description_length: limits.alt.most,
      max_profile_fields: limits.fields.most,
      profile_field_name_limit: limits.fields.nameMost,
      profile_field_value_limit: limits.fields.valueMost,
      max_featured_tags: 0,
      max_pinned_statuses: limits.pins,
    },
    statuses: {
      max_characters: limits.parley.characters,
      max_media_attachments: limits.parley.media,
      characters_reserved_per_url: limits.parley.perLink,
      supported_mime_types: ['text/plain'],
    },
    media_attachments: {
      supported_mime_types: [...image.types, ...films],
      description_limit: limits.alt.most,
      image_size_limit: image.bytes,
      image_matrix_limit: image.pixels,
      // Also where no video is taken: clients divide by these.
      video_size_limit: film.bytes,
      video_frame_rate_limit: film.frameRate,
      video_matrix_limit: film.pixels,
    },
    polls: {
      max_options: limits.poll.most,
      max_characters_per_option: limits.poll.characters,
      min_expiration: limits.poll.leastSeconds,
      max_expiration: limits.poll.mostSeconds,
    },
    translation: { enabled: config.TRANSLATION_URL !== undefined },
    timelines_access: {
      live_feeds: { local: 'public', remote: 'disabled' },
      hashtag_feeds: { local: 'public', remote: 'disabled' },
      trending_link_feeds: { local: 'public', remote: 'disabled' },
    },
    limited_federation: true,
  };
}

/** Of the hillside that `/thumbnail.png` draws. */
const THUMBNAIL_BLURHASH = 'L_MZmfWVxZ%1~BoLayoeS4s:R*NH';

const wordsIn = (settings: Settings, tongue: Tongue): string => settings[`description_${tongue}`];

export const instanceV2 = forAnyone({
  isForSuspended: true,
  input: z.object({}),
  async answer({ house, act, request }) {
    const tongue = tongueOf(request);
    const { PALABRE_URL: origin, domain } = house.config;
    const { settings, rules, people, contact, vapidKey } = await facts(house, act);
    return {
      domain,
      title: settings.title,
      version: API_VERSION,
      source_url: SOURCE_URL,
      description: wordsIn(settings, tongue),
      usage: { users: { active_month: people.active } },
      thumbnail: {
        url: `${origin}/thumbnail.png`,
        blurhash: THUMBNAIL_BLURHASH,
        versions: { '@1x': `${origin}/thumbnail.png`, '@2x': `${origin}/thumbnail@2x.png` },
        description: settings.title,
      },
      icon: [192, 512].map((size) => ({ src: `${origin}/icon-${size}.png`, size: `${size}x${size}` })),
      languages: ['fr', 'en'],
      configuration: configuration(house, settings, vapidKey),
      registrations: {
        enabled: settings.registrations === 'open',
        approval_required: false,
        reason_required: false,
        message: null,
        min_age: null,
        url: null,
      },
      api_versions: { mastodon: 11 },
      contact: { email: settings.contact_email, account: contact },
      rules: presentRules(rules, tongue),
    };
  },
});

export const instanceV1 = forAnyone({
  input: z.object({}),
  async answer({ house, act, request }) {
    const tongue = tongueOf(request);
    const { PALABRE_URL: origin, domain } = house.config;
    const { settings, rules, people, contact, vapidKey } = await facts(house, act);
    const full = configuration(house, settings, vapidKey);
    return {
      uri: domain,
      title: settings.title,
      short_description: wordsIn(settings, tongue),
      description: wordsIn(settings, tongue),
      email: settings.contact_email,
      version: API_VERSION,
      urls: { streaming_api: full.urls.streaming },
      stats: { user_count: people.total, status_count: people.parleys, domain_count: 0 },
      thumbnail: `${origin}/thumbnail.png`,
      languages: ['fr', 'en'],
      registrations: settings.registrations === 'open',
      approval_required: false,
      invites_enabled: false,
      configuration: full,
      contact_account: contact,
      rules: presentRules(rules, tongue),
    };
  },
});

async function facts(house: House, act: Act) {
  const [settings, rules, people, { publicKey: vapidKey }] = await Promise.all([
    settingsFor(house),
    rulesOf(act.sql),
    population(house),
    vapidKeysOf(act),
  ]);
  return { settings, rules, people, vapidKey, contact: await contactOf(house, act, settings.contact_handle) };
}

/** Who answers for this town; null where the operator named nobody who is here. */
async function contactOf(house: House, { sql }: Act, handle: string): Promise<Account | null> {
  const id = handle === '' ? null : await findByHandle(sql, handle);
  const account = id && (await accountsOf(house, sql, [id])).get(id);
  return account && !account.isSuspended ? account.entity : null;
}
