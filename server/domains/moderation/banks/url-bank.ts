// Addresses that are known: a host with all that lies under it, or what begins with a path, or one page by its query. Pure.

import { hostsOver, plainAddress, type Address } from './plain-address.ts';

export interface UrlBank {
  /** @param written in its plain form. */
  add(written: string, owner: number): void;
  /** Whose address this is, or lies under. */
  find(url: string): number[];
}

interface Known extends Pick<Address, 'path' | 'query'> {
  owner: number;
}

export function openUrlBank(): UrlBank {
  const byHost = new Map<string, Known[]>();
  return {
    add(written, owner) {
      const address = plainAddress(written);
      if (!address) return;
      const { host, path, query } = address;
      const there = byHost.get(host);
      if (there) there.push({ path, query, owner });
      else byHost.set(host, [{ path, query, owner }]);
    },
    find(url) {
      const address = plainAddress(url);
      if (!address) return [];
      return hostsOver(address.host).flatMap((host) =>
        (byHost.get(host) ?? [])
          // Other hosts under one that is known by a page of it are other sites.
          .filter((known) => (host === address.host ? covers(known, address) : isWhole(known)))
          .map((known) => known.owner),
      );
    },
  };
}

const isWhole = ({ path, query }: Known): boolean => path.length === 0 && query.length === 0;

const covers = ({ path, query }: Known, address: Address): boolean =>
  path.length <= address.path.length &&
  path.every((segment, n) => segment === address.path[n]) &&
  query.every((pair) => address.query.includes(pair));
