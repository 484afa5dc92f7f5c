// What our categories are called in the EU transparency database (schema v2).

export interface StatementCategory {
  category: string;
  keywords: readonly string[];
  /** Such things are as a rule against the law too. */
  isIllegal: boolean;
}

const of = (category: string, keywords: readonly string[], isIllegal = false): StatementCategory => ({
  category: `STATEMENT_CATEGORY_${category}`,
  keywords: keywords.map((keyword) => `KEYWORD_${keyword}`),
  isIllegal,
});

const THREAT = of('VIOLENCE', ['INCITEMENT_VIOLENCE_HATRED'], true);
const OTHER = of('OTHER_VIOLATION_TC', []);

const BY_CATEGORY: Readonly<Record<string, StatementCategory>> = {
  'violence-threat': THREAT,
  threat: THREAT,
  threats: THREAT,
  violence: of('VIOLENCE', ['COORDINATED_HARM']),
  terrorism: of('RISK_FOR_PUBLIC_SECURITY', ['TERRORIST_CONTENT'], true),
  minors: of('PROTECTION_OF_MINORS', ['CHILD_SEXUAL_ABUSE_MATERIAL'], true),
  'self-harm': of('SELF_HARM', ['CONTENT_PROMOTING_EATING_DISORDERS', 'SELF_MUTILATION']),
  doxxing: of('CYBER_VIOLENCE', ['NON_CONSENSUAL_SHARING_OF_PERSONAL_DATA'], true),
  hate: of('ILLEGAL_OR_HARMFUL_SPEECH', ['HATE_SPEECH'], true),
  harassment: of('CYBER_VIOLENCE', ['CYBER_HARASSMENT']),
  sexual: of('PORNOGRAPHY_OR_SEXUALIZED_CONTENT', ['ADULT_SEXUAL_MATERIAL']),
  illegal: of('OTHER_VIOLATION_TC', ['OTHER'], true),
  impersonation: of('SCAMS_AND_FRAUD', ['IMPERSONATION_ACCOUNT_HIJACKING']),
  scam: of('SCAMS_AND_FRAUD', ['OTHER'], true),
  spam: of('SCAMS_AND_FRAUD', ['INAUTHENTIC_ACCOUNTS']),
  'intellectual-property': of('INTELLECTUAL_PROPERTY_INFRINGEMENTS', ['COPYRIGHT_INFRINGEMENT'], true),
};

export const categoryOf = (category: string | null): StatementCategory => BY_CATEGORY[category ?? ''] ?? OTHER;
