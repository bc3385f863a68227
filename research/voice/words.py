"""Everyday words of some languages, written down for this project: what real phonotactics a voice of espeak-ng gets to say.

Chosen so that every sound of a language comes up; order and meaning do not matter, sentences are drawn at random.
"""
ENGLISH = """the a and of to in you that it this with from there their though through thing think three birthday water river summer winter morning evening
never ever over under brother mother father sister other weather together another love give live leave believe heart dark star far car hard start guitar
world girl burn turn learn word work first bird hurt hear near fear year dear beer fire desire wire higher hour flower power tower our sour
light night right fight bright time rhyme line mind find blind shine smile while wild child sky high fly cry try why eye side ride wide
day way say play stay away rain pain train name game same face place space make take break wake late wait great
go know show flow slow road home alone stone phone bone gold cold old hold told soul whole open ocean broken
me see free dream sea deep sleep keep feel real wheel street sweet meet green between
sit live kiss miss bitter little city pretty pity spin thin skin swim bed head red said friend end send bend best rest west yes
cat hat hand stand land sand man can ran bad mad sad glad back black track chance dance glass hot stop drop rock clock body copy
cup up run sun fun gun come some money honey touch enough rough good book look took foot could would should put
blue moon soon room school food cool true new few view music beautiful you use fuse
law saw all call ball fall small talk walk door floor more before shore story glory boy joy toy noise voice choice point
just jump job judge bridge edge age page cheese church teach reach march watch catch which vision measure pleasure treasure usual
shadow shape sharp wish fish fresh nation motion station thunder thousand thick breathe smooth these those them
sing song long strong wrong young king bring ring hung tongue singing dancing burning falling calling running quiet queen quick
yellow yesterday yard beyond crystal crazy clever climb plan please planet blow brown bread grass green grow free from frozen drive dress
street strange spring screen splash square twist twelve twenty sweet swing whisper white window winter wonder zero zoom lazy easy busy music""".split()
SPANISH = """el la los las un una que de en con por para como cuando donde siempre nunca todo nada algo alguien agua fuego tierra cielo luna sol estrella
noche día mañana tarde sueño vida muerte corazón alma cuerpo mano ojos boca labios pelo piel sangre amor dolor calor color flor señor mujer hombre niño
casa calle ciudad camino puerta ventana mesa silla libro papel carta palabra verdad mentira secreto fuerte suave dulce amargo rojo verde azul negro blanco
quiero puedo tengo vengo digo hago vivo muero canto bailo corro salto grito lloro río sueño vuelo llego llueve cerca lejos arriba abajo perro gato pájaro caballo
guitarra guerra queso quien jugar joven gente girar viaje hoja rojo bajo mujer ajeno chico noche leche mucho techo lluvia llave calle ella amarillo
año mañana niña sueño español pequeño zapato cerveza cinco hacer voz luz paz feliz cruz también después aunque entonces mientras hasta desde
beber vivir volver bailar hablar cantar amar partir salir abrir escribir pueblo bueno nuevo fuego juego ruido ciudad cuidado baile aire seis auto causa deuda""".split()
FRENCH = """le la les un une des que qui dans avec pour sans sous sur vers chez moi toi lui nous vous elle jour nuit matin soir soleil lune étoile ciel terre mer
eau feu vent pluie neige fleur arbre feuille coeur corps main yeux bouche lèvre cheveux peau sang amour douleur bonheur peur peine joie rêve vie mort
maison rue ville chemin porte fenêtre table chaise livre papier lettre mot vérité mensonge secret fort doux sucre amer rouge vert bleu noir blanc brun
je tu veux peux dois sais vois viens tiens pars dors cours chante danse pleure rire vole tombe monte reste quitte aime cherche trouve
enfant temps vent grand blanc chanson garçon maison raison bonbon long monde ombre vin pain main fin demain matin rien bien chien loin besoin brun parfum lundi
oiseau chateau bateau beau eau haut chaud rose chose fleur soeur beurre peu feu bleu deux heureux lune une rue plume nuit pluie huit lui suis
agneau montagne ligne famille fille soleil travail feuille oui moi roi voix fois trois gauche chaque chose jaune jamais toujours plage voyage sage rouge
bras trop près après encore alors comme homme femme pomme école oreille cerise merci grâce français garçon leçon quand comment combien pourquoi""".split()
GERMAN = """der die das ein eine und oder aber nicht mit von zu bei nach durch für ohne gegen ich du er sie wir ihr mein dein sein kein
tag nacht morgen abend sonne mond stern himmel erde meer wasser feuer wind regen schnee blume baum blatt herz hand auge mund lippe haar haut blut
liebe schmerz glück angst freude traum leben tod haus straße stadt weg tür fenster tisch stuhl buch papier brief wort wahrheit lüge geheimnis
stark weich süß bitter rot grün blau schwarz weiß braun schön hässlich groß klein jung alt neu früh spät laut leise
gehen stehen sehen hören fühlen singen tanzen weinen lachen fliegen fallen bleiben suchen finden lieben träumen schlafen wachen brechen sprechen
ich mich dich nicht licht gesicht milch durch welche nacht acht doch noch buch suchen lachen machen kirche mädchen möchte
zeit zwei zehn herz platz jetzt katze pferd apfel kopf pflanze zucker über für tür grün kühl müde hübsch glück stück fünf
schön böse könig löwe hören öffnen zwölf köln neun heute freund feuer leute träume häuser auto haus baum laut raum zaun mein klein weiß eis leise reise
schule schnell sprache stein spiel straße zwischen tisch fisch ring lang singen junge finger danke bank wolke volk vogel vater wasser wolle wohnung wunder""".split()
ITALIAN = """il lo la gli le un una che di in con per come quando dove sempre mai tutto niente qualcosa acqua fuoco terra cielo luna sole stella notte giorno mattina sera
sogno vita morte cuore anima corpo mano occhi bocca labbra capelli pelle sangue amore dolore calore colore fiore donna uomo bambino casa strada città cammino porta finestra
tavolo sedia libro carta lettera parola verità bugia segreto forte dolce amaro rosso verde blu nero bianco voglio posso devo vengo dico faccio vivo muoio canto ballo corro
salto grido piango rido volo arrivo piove vicino lontano sopra sotto cane gatto uccello cavallo chitarra guerra gente giorno giovane gioco viaggio raggio oggi pioggia
ciao cena cielo dieci voce luce pace felice bacio braccio faccia ghiaccio chiave chiesa occhio vecchio specchio sogno ogni montagna bagno famiglia figlia foglia meglio
zucchero stanza piazza pezzo mezzo grazie azione canzone stazione sciarpa scena pesce uscire lasciare quando quello questo acqua cinque nuovo buono fuoco uomo cuore scuola""".split()
PORTUGUESE = """o a os as um uma que de em com por para como quando onde sempre nunca tudo nada alguém água fogo terra céu lua sol estrela noite dia manhã tarde sonho vida morte
coração alma corpo mão olhos boca lábios cabelo pele sangue amor dor calor cor flor senhor mulher homem menino casa rua cidade caminho porta janela mesa cadeira livro papel
carta palavra verdade mentira segredo forte doce amargo vermelho verde azul preto branco quero posso tenho venho digo faço vivo morro canto danço corro pulo grito choro
saudade não pão mãe irmão coração avião amanhã irmã lã também bem sem ontem homem jovem sim fim jardim bom som tom um algum comum longe gente viagem jogo já hoje
chuva chave chorar lixo peixe caixa praia rainha vinho caminho sonho filho olho melhor trabalho rio carro terra guitarra guerra quem quero cinco voz luz paz feliz
meu teu seu céu véu eu rei lei foi noite muito oito pai vai mais cais pouco ouro outro deixar primeiro dinheiro brasil braço grande triste tempo""".split()
JAPANESE = """あい そら うみ やま かわ つき ほし ひかり かげ よる あさ ゆめ こころ ことば うた こえ なみだ えがお ひと きみ ぼく わたし あなた みち まち いえ まど かぜ あめ ゆき はな
はる なつ あき ふゆ いま きょう あした きのう ずっと もっと きっと そっと やっと まって いって しって なって だって ちょっと ひとつ ふたつ みっつ せかい みらい むかし じかん ばしょ
とおい ちかい たかい ひくい あおい あかい しろい くろい つよい よわい やさしい かなしい うれしい さびしい うつくしい あたらしい ふるい はしる とぶ おどる うたう わらう なく まつ
しる しんじる わすれる おもいだす かんじる つたえる はなす きく みる みつめる だきしめる はなれる ちかづく はじまる おわる つづく かわる すき だいすき きらい さよなら ありがとう
ごめんね おはよう おやすみ りんご ねこ いぬ とり さかな ぎんいろ ぐんじょう げんき ごはん ざっし ぞう でんしゃ どこ びょういん ぶどう べんきょう ぼうし ぱん ぴあの ぷれぜんと ぺん
しゅうまつ しょうねん しゃしん ちゅうおう ちゃいろ じゅもん じゃま りょこう りゅう きゃく ぎゅっと にゅうがく ひゃく みょうじ ふしぎ ふうせん へいわ ほんとう""".split()
SWEDISH = """jag du han hon vi ni de en ett och men inte med från till hos efter genom för utan mot dag natt morgon kväll sol måne stjärna himmel jord hav vatten eld vind regn snö blomma träd
hjärta hand öga mun läpp hår hud blod kärlek smärta lycka rädsla glädje dröm liv död hus gata stad väg dörr fönster bord stol bok papper brev ord sanning lögn stark mjuk söt röd grön blå svart vit
sjunga dansa gråta skratta flyga falla stanna söka finna älska sova vakna sjö skön kyrka tjugo kär göra ljus hjälp gärna ögon över under höst sommar vinter vår""".split()
POLISH = """ja ty on ona my wy oni i ale nie z od do u po przez dla bez przeciw dzień noc rano wieczór słońce księżyc gwiazda niebo ziemia morze woda ogień wiatr deszcz śnieg kwiat drzewo
serce ręka oko usta włosy skóra krew miłość ból szczęście strach radość sen życie śmierć dom ulica miasto droga drzwi okno stół krzesło książka papier list słowo prawda kłamstwo mocny miękki słodki
czerwony zielony niebieski czarny biały śpiewać tańczyć płakać śmiać latać spadać zostać szukać znaleźć kochać spać być żyć czas cześć dziecko dziś jeszcze już zawsze nigdy wszystko""".split()
PINYIN = """wo3 ni3 ta1 men2 de5 shi4 bu4 zai4 you3 ren2 zhe4 na4 xin1 ai4 tian1 kong1 hai3 yue4 liang5 xing1 guang1 feng1 yu3 xue3 hua1 shu4 shan1 shui3 huo3 ye4 wan3 zao3 chun1 xia4 qiu1 dong1
meng4 xiang3 kan4 ting1 shuo1 chang4 tiao4 wu3 ku1 xiao4 fei1 zou3 lai2 qu4 hui2 jia1 lu4 men2 chuang1 shou3 yan3 jing1 zui3 lian3 fa4 hong2 lü4 lan2 hei1 bai2 da4 xiao3 chang2 duan3 gao1 di1
yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3 shi2 shei2 zen3 me5 yang4 shen2 dou1 hen3 hao3 zui4 geng4 zhi3 cai2 jiu4 hai2 mei2 rang4 gei3 dui4 cong2 dao4 zi4 ji3 sheng1 huo2 shi4 jie4 shi2 jian1""".split()

WORDS = {"en-us": ENGLISH, "en-gb-x-rp": ENGLISH, "es": SPANISH, "es-419": SPANISH, "fr": FRENCH, "de": GERMAN, "it": ITALIAN, "pt-br": PORTUGUESE, "pt": PORTUGUESE,
         "ja": JAPANESE, "sv": SWEDISH, "pl": POLISH, "cmn-latn-pinyin": PINYIN}
WEIGHTS = {"en-us": 0.22, "en-gb-x-rp": 0.07, "es": 0.1, "es-419": 0.06, "fr": 0.13, "de": 0.1, "it": 0.07, "pt-br": 0.06, "pt": 0.02, "ja": 0.1, "sv": 0.02, "pl": 0.025, "cmn-latn-pinyin": 0.025}


def sentence(rng, language, words):
    """Random words of a language."""
    return " ".join(rng.choice(WORDS[language], words))
