// What Palabre keeps about people: true of the program as it stands, and to be kept true.

export const privacy = {
  en: `
# What we keep

- Your handle, your profile and your settings.
- Your e-mail address, if you gave one: to let you in, and for moderators to see who comes back by the same after a suspension. It is
  never shown to others.
- Your password, only as a digest from which it cannot be read back.
- Your parleys, your pictures, whom you follow, block and mute, what you voted for, echoed and bookmarked.
- For each session or app: when it was opened and last used, and the kind of browser. No address.
- What the moderation decided about you and why, and what you said against it.

# What we do not keep

- Where a picture was taken, and with what: that is removed before a picture is stored.
- What you look at. How often each parley is seen is counted, never by whom. There is no tracking and no advertising.
- The network addresses you come from: they are used to hold off floods, in memory only.

# Who sees it

Public parleys and your profile are seen by everybody, search engines included if you allow it. Parleys for followers and direct ones
are seen by those they are addressed to, and by moderators when they are reported. They are not encrypted from end to end. We give
nothing to anybody else, unless a law obliges us to.

# How long

Until you delete it. What you delete is out of sight at once and gone from our storage within a day; from backups when these expire.

# Cookies

One, when you sign in, so that you stay signed in. None otherwise.

# Your rights

You may see, correct, take with you and delete what is yours. Write to the contact named on this site.
`,
  fr: `
# Ce que nous conservons

- Votre nom, votre profil et vos réglages.
- Votre adresse e-mail, si vous en avez donné une : pour vous laisser entrer, et pour que la modération voie qui revient par la même
  après une suspension. Elle n’est jamais montrée à d’autres.
- Votre mot de passe, seulement sous forme d’une empreinte d’où l’on ne peut le relire.
- Vos parleys, vos images, qui vous suivez, bloquez et masquez, ce pour quoi vous avez voté, ce que vous avez relayé et gardé.
- Pour chaque session ou application : quand elle a été ouverte et utilisée, et le type de navigateur. Pas d’adresse.
- Ce que la modération a décidé à votre sujet et pourquoi, et ce que vous avez répondu.

# Ce que nous ne conservons pas

- Où une image a été prise, ni avec quoi : c’est retiré avant que l’image soit conservée.
- Ce que vous regardez. On compte combien de fois chaque parley est vu, jamais par qui. Il n’y a ni pistage ni publicité.
- Les adresses réseau d’où vous venez : elles servent à contenir les afflux, en mémoire seulement.

# Qui le voit

Les parleys publics et votre profil sont vus de tous, moteurs de recherche compris si vous le permettez. Les parleys pour abonnés et
les messages directs sont vus par ceux à qui ils s’adressent, et par la modération quand on les signale. Ils ne sont pas chiffrés de
bout en bout. Nous ne donnons rien à personne d’autre, sauf si une loi nous y oblige.

# Combien de temps

Jusqu’à ce que vous le supprimiez. Ce que vous supprimez disparaît aussitôt de la vue, et de notre stockage en un jour ; des
sauvegardes quand elles expirent.

# Cookies

Un seul, quand vous vous connectez, pour que vous le restiez. Aucun autre.

# Vos droits

Vous pouvez voir, corriger, emporter et supprimer ce qui est à vous. Écrivez au contact indiqué sur ce site.
`,
};
