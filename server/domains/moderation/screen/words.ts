// One written word as the words it stands for: contractions, elisions and the shorthand of messages, in both languages. `don't` → do not,
// `t'es` → tu es, `jvais` → je vais, `imma` → i am going to. Knows nothing of the lexicon, which is itself read through it.

import { fold } from './characters.ts';

const listed = (text: string): Map<string, string[]> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const [short, long] = line.split('=') as [string, string];
        return short.split(' ').map((one): [string, string[]] => [one, long.split(' ')]);
      }),
  );

/** Keys and values are folded and without apostrophes. */
const SHORT = listed(`u yu yuo=you
gonna gunna gna gon gonn=going to
wanna wana=want to
gotta=got to
imma ima=i am going to
finna boutta=going to
tryna=trying to
hafta=have to
oughta=ought to
shoulda=should have
coulda=could have
woulda=would have
dnt=do not
doesnt=does not
didnt=did not
cant=can not
cannot=can not
wont=will not
isnt=is not
arent=are not
wasnt=was not
werent=were not
wouldnt=would not
shouldnt=should not
couldnt=could not
havent=have not
hasnt=has not
aint=is not
im=i am
ive=i have
youre=you are
youve=you have
youll=you will
theyre=they are
theyll=they will
theyve=they have
weve=we have
thats=that is
whats=what is
theres=there is
whos=who is
hes=he is
shes=she is
itll=it will
gimme=give me
lemme=let me
tmrw tmr tmrrw 2moro 2morrow=tomorrow
2nite tonite=tonight
ppl=people
plz pls=please
bc cuz coz cos becuz=because
yall=you all
em=them
dem=them
dat=that
da=the
tha=the
wit=with
ur=your
r=are
thx=thanks
rn=right now
fkn fckn fking effing=fucking
fck fuk=fuck
fgt=forget
idk=i do not know
ily=i love you
bday=birthday
stfu=shut the fuck up
gtfo=get the fuck out
kys kyss=kill yourself
kms=kill myself
smb sb=somebody
sum1=someone
jvais jvai jvas jv=je vais
jte jt=je te
jsuis chui chuis jsui shui=je suis
jveux jveu jvx=je veux
jpeux=je peux
jvoudrais=je voudrais
jme=je me
jai=je ai
jsais=je sais
jdis=je dis
jle=je le
jles=je les
jvous=je vous
jl=je le
jespere jesper=je espere
jaimerais=je aimerais
jvs=je vous
tavais=tu avais
tauras=tu auras
tva=tu vas
tvas=tu vas
vs=vous
ns=nous
ds=dans
pk pq pkoi=pourquoi
pcq pck psk=parce que
qd kan=quand
qqn kelkun=quelqu un
qqch=quelque chose
tt=tout
ts=tous
tjrs tjr=toujours
bcp=beaucoup
mtn mnt=maintenant
dmn 2main=demain
auj=aujourd hui
avc=avec
ki=qui
ke=que
koi=quoi
kom=comme
slt=salut
bjr=bonjour
stp=s il te plait
svp=s il vous plait
jtm=je te aime
tkt tqt=te inquiete
msg=message
nn=non
wsh=wesh
ptn putin=putain
tg tageule=ta gueule
ftg=ferme ta gueule
ntm=nique ta mere
fdp=fils de pute
enq=encule
cnrd konar=connard
slp=salope
batar=batard
kel kels=quel
fo=faut
fodre=faudrait
vai=vais
pr=pour
pa=pas
yaura=il y aura
reum=mere
reuf=frere
reus=soeur
teuf=fete
ouf=fou
chelou=louche
relou=lourd
golri=rigole
pefra=frappe
pecho=choper
kalash=kalach
askip=a ce qu il parait`);

const ELIDED = new Map(
  Object.entries({ j: 'je', t: 'te', m: 'me', s: 'se', l: 'l', d: 'd', n: 'ne', c: 'c', qu: 'que', jusqu: 'jusque' }),
);
/** Before these, `t'` is `tu`. */
const AFTER_TU = /^(es|as|avais|etais|auras|aurais|vas|iras|a|oses|arretes|aimes)$/;
const ENDINGS = new Map(Object.entries({ ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am', s: '' }));

/** The folded words that `written` stands for. Apostrophes may be ' or ’; a hyphen parts words. */
export function wordsOf(written: string): string[] {
  const word = fold(written);
  if (/^[a-z]+$/.test(word)) return SHORT.get(word) ?? [word];
  return word.split(/[-‐‑–]/).flatMap((part) => (part === '' ? [] : apart(part)));
}

function apart(part: string): string[] {
  const pieces = part.split(/['’‘`´]/).filter((one) => one !== '');
  if (pieces.length === 1) return SHORT.get(pieces[0]!) ?? [pieces[0]!];
  const joined = pieces.join('');
  if (joined === 'dont') return ['do', 'not'];
  if (/n'?t$/.test(joined) && SHORT.has(joined)) return SHORT.get(joined)!;
  if (joined === 'aujourdhui' || joined === 'quelquun') return [joined];
  const words: string[] = [];
  for (let at = 0; at < pieces.length; at++) words.push(...pieceOf(pieces, at));
  return words;
}

function pieceOf(pieces: readonly string[], at: number): string[] {
  const [piece, next, before] = [pieces[at]!, pieces[at + 1], pieces[at - 1]];
  if (next === undefined) return before !== undefined ? endOf(piece, before) : [piece];
  if (piece === 't' && AFTER_TU.test(next)) return ['tu'];
  if (piece === 'let' && next === 's') return ['lets'];
  return [ELIDED.get(piece) ?? piece];
}

function endOf(piece: string, before: string): string[] {
  const long = ENDINGS.get(piece);
  const isEnglish = long !== undefined && !(before === 'd' || before === 'l' || before === 'j');
  if (isEnglish) return long === '' ? [] : [long];
  return SHORT.get(piece) ?? [piece];
}
