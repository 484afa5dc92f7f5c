// The collection that a notification is about, and the way out of it.

import { askToLeave, ownItem } from '../../actions/leave-collection.ts';
import type { Collection } from '../../api/contract.ts';
import type { Group } from '../../api/notices.ts';
import { t } from '../../i18n/index.ts';

export const InCollection = ({ group, collection }: { group: Group; collection: Collection }) => (
  <>
    <p class="notice-collection" dir="auto" lang={collection.language ?? undefined}>
      <strong>{collection.name}</strong>
      {collection.description && <span>{collection.description}</span>}
    </p>
    {ownItem(collection) && (
      <div class="notice-deeds">
        <button class="button small quiet" onClick={() => askToLeave(group, collection)}>
          {t('notices.collection.leave')}
        </button>
      </div>
    )}
  </>
);
