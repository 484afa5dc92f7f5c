// Authorization codes: what a person's consent gives an app, to be exchanged for a token once, within ten minutes, by the
// same app, to the same address and, where it asked so, with the verifier of its challenge (RFC 7636, S256 only).

import { createHash } from 'node:crypto';
import type { AppId } from '#contract';
import { announce, digest, randomToken, transact, within, type Act, type SignedAct, type Tx } from '#platform';
import { insertCode, lockCode, updateCodeUsed, type CodeRow } from './codes.sql.ts';
import { findAccounts } from './find.ts';
import { deleteToken } from './tokens.sql.ts';
import { grantToken } from './tokens.ts';

const LIFE_MS = 10 * 60_000;

export interface Consent {
  app: AppId;
  redirectUri: string;
  scopes: readonly string[];
  /** S256; null when the app did without. */
  codeChallenge: string | null;
}

/** The viewer lets an app act for them. Returns the code. */
export async function consent(act: SignedAct, wish: Consent): Promise<string> {
  const code = randomToken();
  await transact(act, (tx) =>
    insertCode(tx, digest(code), {
      app_id: wish.app,
      account_id: act.viewer.id,
      redirect_uri: wish.redirectUri,
      scopes: wish.scopes.join(' '),
      code_challenge: wish.codeChallenge,
      created_at: act.now,
    }),
  );
  return code;
}

export interface Exchange {
  app: AppId;
  code: string;
  redirectUri: string;
  verifier: string | null;
}

/** The token for a code; null when anything about it is wrong. A code that comes twice takes its first token back. */
export async function exchangeCode(
  act: Act,
  brought: Exchange,
): Promise<{ token: string; scopes: readonly string[] } | null> {
  return transact(act, async (tx) => {
    const key = digest(brought.code);
    const code = await lockCode(tx, key);
    if (!code || code.app_id !== brought.app) return null;
    if (code.used_for) {
      await takeBack(tx, code);
      return null;
    }
    if (!isRight(code, brought, act.now)) return null;
    const [account] = await findAccounts(tx, [code.account_id]);
    if (!account || account.suspended_at) return null;
    const scopes = code.scopes.split(' ');
    const { token, id } = await grantToken(within(act, tx), { account: account.id, app: code.app_id, scopes });
    await updateCodeUsed(tx, key, id);
    return { token, scopes };
  });
}

function isRight(code: CodeRow, brought: Exchange, now: Date): boolean {
  if (now.getTime() - code.created_at.getTime() > LIFE_MS) return false;
  if (code.redirect_uri !== brought.redirectUri) return false;
  if (code.code_challenge === null) return true;
  const challenge = createHash('sha256')
    .update(brought.verifier ?? '')
    .digest('base64url');
  return brought.verifier !== null && challenge === code.code_challenge;
}

async function takeBack(tx: Tx, code: CodeRow): Promise<void> {
  if (!(await deleteToken(tx, code.account_id, code.used_for!))) return;
  await announce(tx, { kind: 'accounts.tokens-revoked', account: code.account_id, tokens: [code.used_for] });
}
