import type { Kind } from '../../../src/rules/kinds.ts';

/** Messages as sites in these languages write them, each with its kind. */
export const SAMPLES: readonly { language: string; kind: Kind; noise: string }[] = [
  {
    language: 'de',
    kind: 'access-check',
    noise: 'Bitte aktivieren Sie JavaScript in Ihren Browsereinstellungen, um diese Seite zu nutzen.',
  },
  { language: 'de', kind: 'subscription', noise: 'Dieser Artikel ist nur für Abonnenten. Jetzt Digitalabo abschließen und weiterlesen.' },
  { language: 'de', kind: 'subscription', noise: 'Im ersten Monat für 1 €, danach 9,99 € monatlich. Jederzeit kündbar.' },
  { language: 'de', kind: 'login', noise: 'Sie haben bereits ein Abo? Hier anmelden.' },
  {
    language: 'de',
    kind: 'newsletter',
    noise: 'Melden Sie sich für unseren Newsletter an und erhalten Sie das Wichtigste jeden Morgen per E-Mail.',
  },
  { language: 'de', kind: 'ad-block', noise: 'Sie verwenden einen Werbeblocker. Bitte schalten Sie ihn für unsere Seite aus.' },
  { language: 'de', kind: 'donation', noise: 'Unterstützen Sie unabhängigen Journalismus mit einer Spende.' },
  { language: 'de', kind: 'app-and-follow', noise: 'Folgen Sie uns auf Instagram und abonnieren Sie unseren WhatsApp-Kanal.' },
  {
    language: 'de',
    kind: 'comment-prompt',
    noise: 'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
  },
  { language: 'de', kind: 'ad-label', noise: 'Artikel geht nach der Werbung weiter' },
  { language: 'fr', kind: 'access-check', noise: 'Veuillez activer JavaScript dans votre navigateur pour afficher cette page.' },
  { language: 'fr', kind: 'subscription', noise: 'Cet article est réservé aux abonnés. Abonnez-vous pour lire la suite.' },
  { language: 'fr', kind: 'subscription', noise: '1 € le premier mois, puis 9,99 € par mois, sans engagement.' },
  { language: 'fr', kind: 'login', noise: 'Déjà abonné ? Connectez-vous' },
  { language: 'fr', kind: 'newsletter', noise: 'Inscrivez-vous à notre newsletter pour recevoir chaque matin l’essentiel de l’actualité.' },
  { language: 'fr', kind: 'ad-block', noise: 'Vous utilisez un bloqueur de publicité. Merci de le désactiver sur notre site.' },
  { language: 'fr', kind: 'donation', noise: 'Soutenez un journalisme indépendant : faites un don.' },
  { language: 'fr', kind: 'app-and-follow', noise: 'Suivez-nous sur Facebook et téléchargez notre application.' },
  {
    language: 'fr',
    kind: 'comment-prompt',
    noise: 'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
  },
  { language: 'fr', kind: 'ad-label', noise: 'La suite après la publicité' },
  { language: 'es', kind: 'access-check', noise: 'Active JavaScript en su navegador para ver este contenido.' },
  { language: 'es', kind: 'subscription', noise: 'Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.' },
  { language: 'es', kind: 'subscription', noise: 'Primer mes por 1 €, después 9,99 € al mes. Cancela cuando quieras.' },
  { language: 'es', kind: 'login', noise: '¿Ya eres suscriptor? Inicia sesión' },
  {
    language: 'es',
    kind: 'newsletter',
    noise: 'Suscríbete a nuestro boletín y recibe cada mañana las noticias más importantes en tu correo.',
  },
  { language: 'es', kind: 'ad-block', noise: 'Parece que tienes activado un bloqueador de anuncios. Desactívalo para seguir navegando.' },
  { language: 'es', kind: 'donation', noise: 'Apoya el periodismo independiente. Haz una donación.' },
  { language: 'es', kind: 'app-and-follow', noise: 'Síguenos en Facebook y únete a nuestro canal de WhatsApp.' },
  {
    language: 'es',
    kind: 'comment-prompt',
    noise: 'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *',
  },
  { language: 'es', kind: 'ad-label', noise: 'Publicidad' },
  { language: 'pt', kind: 'access-check', noise: 'Ative o JavaScript no seu navegador para ver esta página.' },
  { language: 'pt', kind: 'subscription', noise: 'Conteúdo exclusivo para assinantes. Assine para continuar lendo.' },
  { language: 'pt', kind: 'subscription', noise: 'Primeiro mês por R$ 1,90, depois R$ 19,90 por mês. Cancele quando quiser.' },
  { language: 'pt', kind: 'login', noise: 'Já é assinante? Faça login' },
  { language: 'pt', kind: 'newsletter', noise: 'Inscreva-se na nossa newsletter e receba as principais notícias no seu e-mail.' },
  { language: 'pt', kind: 'ad-block', noise: 'Você está usando um bloqueador de anúncios. Por favor, desative-o em nosso site.' },
  { language: 'pt', kind: 'donation', noise: 'Apoie o jornalismo independente com uma doação.' },
  { language: 'pt', kind: 'app-and-follow', noise: 'Siga-nos no Instagram e participe do nosso canal no WhatsApp.' },
  { language: 'pt', kind: 'comment-prompt', noise: 'O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *' },
  { language: 'pt', kind: 'ad-label', noise: 'Continua depois da publicidade' },
  { language: 'it', kind: 'access-check', noise: 'Per visualizzare questa pagina abilita JavaScript nel tuo browser.' },
  { language: 'it', kind: 'subscription', noise: 'Questo articolo è riservato agli abbonati. Abbonati per continuare a leggere.' },
  { language: 'it', kind: 'subscription', noise: '1 € per il primo mese, poi 9,99 € al mese. Disdici quando vuoi.' },
  { language: 'it', kind: 'login', noise: 'Sei già abbonato? Accedi' },
  {
    language: 'it',
    kind: 'newsletter',
    noise: 'Iscriviti alla nostra newsletter e ricevi ogni mattina le notizie più importanti nella tua casella di posta.',
  },
  { language: 'it', kind: 'ad-block', noise: 'Stai usando un ad blocker. Disattivalo per sostenere il nostro sito.' },
  { language: 'it', kind: 'donation', noise: 'Sostieni il giornalismo indipendente con una donazione.' },
  { language: 'it', kind: 'app-and-follow', noise: 'Seguici su Facebook e scarica la nostra app.' },
  {
    language: 'it',
    kind: 'comment-prompt',
    noise: 'Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *',
  },
  { language: 'it', kind: 'ad-label', noise: 'L’articolo continua dopo la pubblicità' },
  { language: 'nl', kind: 'access-check', noise: 'Schakel JavaScript in je browser in om deze pagina te bekijken.' },
  { language: 'nl', kind: 'subscription', noise: 'Dit artikel is alleen voor abonnees. Neem een abonnement om verder te lezen.' },
  { language: 'nl', kind: 'subscription', noise: 'Eerste maand voor € 1, daarna € 9,99 per maand. Maandelijks opzegbaar.' },
  { language: 'nl', kind: 'login', noise: 'Al abonnee? Log in.' },
  {
    language: 'nl',
    kind: 'newsletter',
    noise: 'Schrijf je in voor onze nieuwsbrief en ontvang elke ochtend het belangrijkste nieuws in je mailbox.',
  },
  { language: 'nl', kind: 'ad-block', noise: 'Je gebruikt een adblocker. Zet hem uit om onze site te steunen.' },
  { language: 'nl', kind: 'donation', noise: 'Steun onafhankelijke journalistiek met een donatie.' },
  { language: 'nl', kind: 'app-and-follow', noise: 'Volg ons op Instagram en download onze app.' },
  { language: 'nl', kind: 'comment-prompt', noise: 'Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *' },
  { language: 'nl', kind: 'ad-label', noise: 'Artikel gaat verder na de advertentie' },
  { language: 'ro', kind: 'access-check', noise: 'Activează JavaScript în browserul tău pentru a vedea această pagină.' },
  { language: 'ro', kind: 'subscription', noise: 'Acest articol este disponibil doar abonaților. Abonează-te pentru a citi mai departe.' },
  { language: 'ro', kind: 'subscription', noise: 'Prima lună 1 leu, apoi 19,90 lei pe lună. Poți anula oricând.' },
  { language: 'ro', kind: 'login', noise: 'Ai deja cont? Autentifică-te' },
  {
    language: 'ro',
    kind: 'newsletter',
    noise: 'Abonează-te la newsletterul nostru și primești în fiecare dimineață cele mai importante știri pe email.',
  },
  { language: 'ro', kind: 'ad-block', noise: 'Folosești un ad blocker. Te rugăm să îl dezactivezi pe site-ul nostru.' },
  { language: 'ro', kind: 'donation', noise: 'Susține jurnalismul independent. Donează acum.' },
  { language: 'ro', kind: 'app-and-follow', noise: 'Urmărește-ne pe Facebook și descarcă aplicația noastră.' },
  { language: 'ro', kind: 'comment-prompt', noise: 'Adresa ta de email nu va fi publicată. Câmpurile obligatorii sunt marcate cu *' },
  { language: 'ro', kind: 'ad-label', noise: 'Articolul continuă după publicitate' },
];

/** Sentences of articles that are about such things and must stay. */
export const KEEP: readonly { language: string; text: string }[] = [
  {
    language: 'de',
    text: 'Die älteste Zeitung der Insel verlor im vergangenen Jahr ein Drittel ihrer Abonnenten, und als der Verleger im Gemeindesaal erklärte, warum das Abonnement dennoch teurer werde, stand eine frühere Setzerin auf und rechnete ihm vor, was Papier, Druck und die Fähre in den siebziger Jahren gekostet hatten.',
  },
  {
    language: 'de',
    text: 'Nach Angaben der Polizei hatte der Täter das Passwort einer Krankenschwester, die längst im Ruhestand war, und meldete sich damit drei Wochen lang jede Nacht am Rechner der Klinik an, ohne dass es jemandem auffiel, bis ein Techniker sich wunderte, dass ein Konto arbeitete, dessen Besitzerin auf See war.',
  },
  {
    language: 'de',
    text: 'Der Newsletter, den der Leuchtturmwärter seit dem Winter verschickt, erreicht vierhundert Haushalte und besteht aus einem einzigen Satz über die Wolken; eine Anzeige hat er bislang nicht angenommen, obwohl eine Reederei ihm, wie er erzählte, für eine Zeile unter dem Wetter mehr geboten hatte, als die Gemeinde ihm zahlt.',
  },
  {
    language: 'fr',
    text: 'Le plus vieux journal de l’île a perdu l’an dernier un tiers de ses abonnés, et lorsque le directeur a expliqué dans la salle communale pourquoi le prix de l’abonnement allait malgré tout augmenter, une ancienne typographe s’est levée pour lui rappeler ce que coûtaient le papier, l’encre et le bateau dans les années soixante-dix.',
  },
  {
    language: 'fr',
    text: 'Selon la gendarmerie, le suspect se connectait chaque nuit au réseau de l’hôpital avec le mot de passe d’une infirmière partie à la retraite, et personne ne s’en est aperçu pendant trois semaines, jusqu’à ce qu’un technicien s’étonne de voir travailler le compte d’une femme qui se trouvait alors au milieu de l’océan.',
  },
  {
    language: 'fr',
    text: 'La lettre que le gardien du phare envoie depuis l’hiver à quatre cents foyers ne contient qu’une seule phrase, consacrée aux nuages ; il n’a encore accepté aucune publicité, bien qu’une compagnie maritime lui ait proposé, a-t-il raconté, davantage pour une ligne sous la météo que ce que la commune lui verse en un an.',
  },
  {
    language: 'es',
    text: 'El periódico más antiguo de la isla perdió el año pasado un tercio de sus suscriptores, y cuando el director explicó en el salón municipal por qué la suscripción iba a subir de todos modos, una antigua cajista se levantó y le recordó lo que costaban el papel, la tinta y el barco en los años setenta.',
  },
  {
    language: 'es',
    text: 'Según la policía, el sospechoso entraba cada noche en la red del hospital con la contraseña de una enfermera jubilada, y durante tres semanas nadie se dio cuenta, hasta que a un técnico le extrañó que estuviera trabajando la cuenta de una mujer que en ese momento se encontraba en medio del océano.',
  },
  {
    language: 'es',
    text: 'El boletín que el farero envía desde el invierno a cuatrocientos hogares consta de una sola frase sobre las nubes; hasta ahora no ha aceptado ningún anuncio, aunque una naviera le ofreció, según contó, más dinero por una línea debajo del tiempo de lo que el ayuntamiento le paga a lo largo de un año.',
  },
  {
    language: 'pt',
    text: 'O jornal mais antigo da ilha perdeu no ano passado um terço dos seus assinantes, e quando o diretor explicou no salão da câmara por que a assinatura ficaria mesmo assim mais cara, uma antiga tipógrafa levantou-se e lembrou-lhe quanto custavam o papel, a tinta e o barco nos anos setenta.',
  },
  {
    language: 'pt',
    text: 'Segundo a polícia, o suspeito entrava todas as noites na rede do hospital com a senha de uma enfermeira aposentada, e durante três semanas ninguém reparou, até que um técnico estranhou que estivesse a trabalhar a conta de uma mulher que naquele momento se encontrava no meio do oceano.',
  },
  {
    language: 'pt',
    text: 'O boletim que o faroleiro envia desde o inverno a quatrocentas casas é feito de uma única frase sobre as nuvens; até agora ele não aceitou nenhum anúncio, embora uma companhia de navegação lhe tenha oferecido, contou, mais por uma linha debaixo do tempo do que a câmara lhe paga durante um ano inteiro.',
  },
  {
    language: 'it',
    text: 'Il giornale più antico dell’isola ha perso l’anno scorso un terzo dei suoi abbonati, e quando il direttore ha spiegato nella sala comunale perché l’abbonamento sarebbe comunque aumentato, una vecchia tipografa si è alzata e gli ha ricordato quanto costavano la carta, l’inchiostro e il traghetto negli anni settanta, quando i lettori erano molti di più.',
  },
  {
    language: 'it',
    text: 'Secondo la polizia il sospettato entrava ogni notte nella rete dell’ospedale con la password di un’infermiera in pensione, e per tre settimane nessuno se n’è accorto, finché un tecnico si è stupito di veder lavorare il profilo di una donna che in quel momento si trovava in mezzo all’oceano, a bordo di una nave senza telefono.',
  },
  {
    language: 'it',
    text: 'Il bollettino che il guardiano del faro manda dall’inverno a quattrocento famiglie consiste in una sola frase sulle nuvole; finora non ha accettato nessuna pubblicità, anche se una compagnia di navigazione gli aveva offerto, ha raccontato, per una riga sotto il tempo più di quanto il comune gli paghi in un anno intero di lavoro.',
  },
  {
    language: 'nl',
    text: 'De oudste krant van het eiland verloor vorig jaar een derde van haar abonnees, en toen de uitgever in het dorpshuis uitlegde waarom het abonnement toch duurder zou worden, stond een vroegere letterzetster op en rekende hem voor wat het papier, de inkt en de veerboot in de jaren zeventig hadden gekost.',
  },
  {
    language: 'nl',
    text: 'Volgens de politie meldde de verdachte zich elke nacht aan op het netwerk van het ziekenhuis met het wachtwoord van een verpleegster die al met pensioen was, en drie weken lang merkte niemand het, tot een technicus zich erover verbaasde dat er een account werkte waarvan de eigenares op zee zat.',
  },
  {
    language: 'nl',
    text: 'De nieuwsbrief die de vuurtorenwachter sinds de winter aan vierhonderd huishoudens stuurt, bestaat uit een enkele zin over de wolken; een advertentie heeft hij nog nooit aangenomen, hoewel een rederij hem, zo vertelde hij, voor een regel onder het weer meer had geboden dan de gemeente hem in een heel jaar betaalt.',
  },
  {
    language: 'ro',
    text: 'Cel mai vechi ziar de pe insulă a pierdut anul trecut o treime dintre abonați, iar când directorul a explicat în sala primăriei de ce abonamentul se va scumpi totuși, o fostă zețară s-a ridicat și i-a socotit cât costau hârtia, cerneala și bacul în anii șaptezeci, pe când tirajul era de trei ori mai mare.',
  },
  {
    language: 'ro',
    text: 'Potrivit poliției, suspectul intra în fiecare noapte în rețeaua spitalului cu parola unei asistente pensionate, și timp de trei săptămâni nimeni nu a observat nimic, până când un tehnician s-a mirat că lucrează contul unei femei care se afla atunci în mijlocul oceanului, pe un vas fără telefon și fără vreun calculator la bord.',
  },
  {
    language: 'ro',
    text: 'Buletinul pe care paznicul farului îl trimite din iarnă către patru sute de gospodării este alcătuit dintr-o singură frază despre nori; până acum nu a primit nicio reclamă, deși o companie de navigație îi oferise, după cum povestea, pentru un rând sub starea vremii mai mult decât îi plătește comuna într-un an întreg.',
  },
];
