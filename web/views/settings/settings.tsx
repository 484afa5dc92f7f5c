// Settings: a list of parts, and the part one opened.

import type { ComponentType } from 'preact';
import { t, type Plain } from '../../i18n/index.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { settingsParts, type SettingsPart } from '../../routes.ts';
import { self } from '../../store/self.ts';
import { AccountPart } from './account.tsx';
import { FiltersPart } from './filters.tsx';
import { NoticesPart } from './notices.tsx';
import { PreferencesPart } from './preferences.tsx';
import { ProfilePart } from './profile.tsx';
import { ReportsPart } from './reports.tsx';
import { SafetyPart } from './safety.tsx';
import { StandingPart } from './standing.tsx';
import { TagsPart } from './tags.tsx';

const PARTS: Record<SettingsPart, { words: Plain; icon: IconName; view: ComponentType }> = {
  profile: { words: 'settings.profile', icon: 'profile', view: ProfilePart },
  preferences: { words: 'settings.preferences', icon: 'settings', view: PreferencesPart },
  notifications: { words: 'notices.title', icon: 'bell', view: NoticesPart },
  account: { words: 'settings.account', icon: 'lock', view: AccountPart },
  filters: { words: 'settings.filters', icon: 'filter', view: FiltersPart },
  tags: { words: 'settings.tags', icon: 'hash', view: TagsPart },
  standing: { words: 'standing.title', icon: 'warning', view: StandingPart },
  reports: { words: 'reports.own', icon: 'flag', view: ReportsPart },
  safety: { words: 'settings.safety', icon: 'block', view: SafetyPart },
};

export function SettingsView({ part }: { part: SettingsPart | null }) {
  if (!self.value) return null;
  if (part === null) return <Parts />;
  const { words, view: View } = PARTS[part];
  return (
    <>
      <Bar title={t(words)} back="/settings" />
      <div class="settings">
        <View />
      </div>
    </>
  );
}

const Parts = () => (
  <>
    <Bar title={t('settings.title')} />
    <nav class="settings-parts" aria-label={t('settings.title')}>
      {settingsParts.map((name) => (
        <a key={name} href={`/settings/${name}`}>
          <Icon name={PARTS[name].icon} />
          <span>{t(PARTS[name].words)}</span>
          <Icon name="next" size={18} />
        </a>
      ))}
      <a href="/comments">
        <Icon name="reply" />
        <span>{t('comments.title')}</span>
        <Icon name="next" size={18} />
      </a>
    </nav>
  </>
);
