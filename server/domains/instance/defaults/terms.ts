// The terms until the operator writes their own. Plain words, and not a lawyer's: an operator should have them read by one.

export const terms = {
  en: `
# Who may join

You may have an account if you are old enough to agree to these terms where you live, and in any case at least 13. One person may have
several accounts. Keep your password to yourself; what is done with your account is done in your name.

# How we talk

The rules of this house are part of these terms. They are short; please read them. Above all: no threats, no call to violence, no
hatred, no harassment.

# What is yours

What you write and show here stays yours. You allow us to store it, to show it to those you address it to, and to make the copies
which that needs, for as long as you leave it here. You must have the right to show what you show.

# What we may do

We may hide or remove what breaks the rules or the law, and suspend accounts that do so. We say what we did and why, and you may
object. Where the law obliges us to, we pass on what it demands, and no more.

# How it ends

You may delete your account at any time in the settings: your profile, your parleys and your pictures are removed. Nobody else will
be given your handle.

# What we cannot promise

The service comes as it is. We take care of it, but cannot promise that it is always there or free of faults. Nothing here takes away
rights that the law gives you.

# Changes

The terms in force are always on this page. Who does not agree to a change may leave and take everything along.
`,
  fr: `
# Qui peut s’inscrire

Vous pouvez avoir un compte si vous avez l’âge d’accepter ces conditions là où vous vivez, et en tout cas 13 ans au moins. Une même
personne peut avoir plusieurs comptes. Gardez votre mot de passe pour vous : ce qui est fait avec votre compte l’est en votre nom.

# Comment on se parle

Les règles de la maison font partie de ces conditions. Elles sont courtes ; lisez-les. Avant tout : pas de menaces, pas d’appels à la
violence, pas de haine, pas de harcèlement.

# Ce qui est à vous

Ce que vous écrivez et montrez ici reste à vous. Vous nous permettez de le conserver, de le montrer à ceux à qui vous l’adressez et
d’en faire les copies que cela demande, aussi longtemps que vous le laissez ici. Vous devez avoir le droit de montrer ce que vous
montrez.

# Ce que nous pouvons faire

Nous pouvons masquer ou retirer ce qui enfreint les règles ou la loi, et suspendre les comptes en cause. Nous disons ce que nous avons
fait et pourquoi, et vous pouvez contester. Là où la loi nous y oblige, nous transmettons ce qu’elle exige, et rien de plus.

# Comment cela finit

Vous pouvez supprimer votre compte à tout moment dans les réglages : votre profil, vos parleys et vos images sont retirés. Votre nom
ne sera donné à personne d’autre.

# Ce que nous ne pouvons pas promettre

Le service est fourni tel quel. Nous en prenons soin, mais ne pouvons promettre qu’il soit toujours là ni sans défaut. Rien ici ne
vous retire les droits que la loi vous donne.

# Changements

Les conditions en vigueur sont toujours sur cette page. Qui n’accepte pas un changement peut partir en emportant tout.
`,
};
