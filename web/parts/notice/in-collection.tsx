// The collection that a notification is about, and the way out of it.

import { askToLeave, ownItem } from '../../actions/leave-collection.ts';
import { reportCollection } from '../../actions/report.ts';
import type { Account, Collection } from '../../api/contract.ts';
import type { Group } from '../../api/notices.ts';
import { t } from '../../i18n/index.ts';

export const InCollection = ({ group, collection }: { group: Group; collection: Collection }) => (
  <>
    <p class="notice-collection" dir="auto" lang={collection.language ?? undefined}>
      <strong>{collection.name}</strong>
      {collection.description && <span>{collection.description}</span>}
    </p>
    <div class="notice-deeds">
      {ownItem(collection) && (
        <button class="button small quiet" onClick={() => askToLeave(group, collection)}>
          {t('notices.collection.leave')}
        </button>
      )}
      {group.people[0] && <ReportIt id={collection.id} by={group.people[0]} />}
    </div>
  </>
);

const ReportIt = ({ id, by }: { id: string; by: Account }) => (
  <button class="button small quiet" onClick={() => reportCollection(id, by)}>
    {t('report.parley')}
  </button>
);
