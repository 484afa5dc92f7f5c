// A person's picture, in the shape of somebody speaking.

import type { Account } from '../../api/contract.ts';

export function Avatar({ account, size = 46 }: { account: Account; size?: number }) {
  return (
    <img
      class="avatar"
      src={account.avatar_static || account.avatar}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      style={{ inlineSize: `${size}px`, blockSize: `${size}px` }}
    />
  );
}
