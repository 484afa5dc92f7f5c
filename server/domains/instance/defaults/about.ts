// What Palabre says of itself until the operator does.

export const about = {
  en: `
# What this is

Palabre is a place to follow people and talk with them. Its name is the West African palabre: the gathering under the tree where a
community talks until its quarrels are settled without blows.

# What you can count on

- Your home shows the people you follow, newest first, and nothing that you did not ask for.
- Threats and calls to violence are against the rules here. Whom you block can neither read nor answer you while signed in.
- There is no advertising, and nobody sells what you do here.
- You can delete your account, and what you delete is gone.

# Who runs it

This house is run by its operator, on a machine of their own, with free software that anybody may read, run and change.
`,
  fr: `
# De quoi il s’agit

Palabre est un lieu où suivre des gens et leur parler. Son nom vient de la palabre d’Afrique de l’Ouest : la réunion sous l’arbre où
une communauté se parle jusqu’à régler ses querelles sans en venir aux mains.

# Ce sur quoi vous pouvez compter

- Votre accueil montre les personnes que vous suivez, les plus récentes d’abord, et rien que vous n’ayez demandé.
- Les menaces et les appels à la violence sont contraires aux règles d’ici. Qui vous bloquez ne peut, sous son nom, ni vous lire ni
  vous répondre.
- Il n’y a pas de publicité, et personne ne vend ce que vous faites ici.
- Vous pouvez supprimer votre compte, et ce que vous supprimez disparaît vraiment.

# Qui s’en occupe

Cette maison est tenue par son opérateur, sur sa propre machine, avec un logiciel libre que chacun peut lire, utiliser et modifier.
`,
};
