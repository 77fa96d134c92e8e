/** Articles that have nothing to do with messages, for the pages of reports. */

/** A headline and paragraphs. */
export interface Filler {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const ENGLISH: Filler = {
  title: 'The beekeeper on the roof of the mill',
  paragraphs: [
    'On the flat roof of the old mill stand eleven hives, painted in the colours that were left over when the windows were done, and from April on they can be heard down in the yard.',
    'The bees fly to the lime trees along the canal, and in wet years to the ivy on the cemetery wall, from which the honey turns dark and tastes a little of pepper and smoke.',
    'When a swarm hung from the tram wires in June, the line stood still for an hour, and the driver held the ladder while a cardboard box was lifted under the branch of insects.',
    'The school next door keeps a chart of the first flights, drawn in coloured pencil, and the children have found that the hives wake up eight days earlier than they did ten years ago.',
    'In October the roof is quiet again, the entrances are made narrow against mice, and the last jars stand on a shelf by the stairs with the year written on a strip of tape.',
  ],
};

/** By language; English stands for the others: none of its words are looked for. */
const FILLERS: Readonly<Record<string, Filler>> = {
  de: {
    title: 'Der Imker auf dem Dach der Mühle',
    paragraphs: [
      'Auf dem flachen Dach der alten Mühle stehen elf Bienenstöcke, gestrichen in den Farben, die von den Fenstern übrig waren, und ab April hört man sie bis hinunter in den Hof.',
      'Die Bienen fliegen zu den Linden am Kanal und in nassen Jahren zum Efeu an der Friedhofsmauer, von dem der Honig dunkel wird und ein wenig nach Pfeffer und Rauch schmeckt.',
      'Als im Juni ein Schwarm an der Oberleitung der Straßenbahn hing, stand die Linie eine Stunde still, und der Fahrer hielt die Leiter, während ein Karton darunter gehoben wurde.',
      'Die Schule nebenan führt eine Tafel der ersten Flüge, mit Buntstift gezeichnet, und die Kinder haben herausgefunden, dass die Stöcke acht Tage früher erwachen als vor zehn Jahren.',
      'Im Oktober ist es auf dem Dach wieder still, die Fluglöcher werden gegen Mäuse eng gemacht, und die letzten Gläser stehen auf einem Brett an der Treppe.',
    ],
  },
  fr: {
    title: 'L’apiculteur sur le toit du moulin',
    paragraphs: [
      'Sur le toit plat du vieux moulin se dressent onze ruches, peintes avec les couleurs qui restaient des fenêtres, et dès le mois d’avril on les entend jusque dans la cour.',
      'Les abeilles volent vers les tilleuls du canal et, les années humides, vers le lierre du mur du cimetière, dont le miel devient sombre et prend un goût de poivre et de fumée.',
      'Quand un essaim s’est suspendu en juin aux câbles du tramway, la ligne est restée immobile une heure, et le conducteur tenait l’échelle pendant que montait une boîte en carton.',
      'L’école voisine tient un tableau des premiers vols, dessiné au crayon de couleur, et les enfants ont trouvé que les ruches s’éveillent huit jours plus tôt que dix ans auparavant.',
      'En octobre le toit redevient silencieux, les entrées sont rétrécies contre les souris, et les derniers pots attendent sur une planche près de l’escalier.',
    ],
  },
  es: {
    title: 'El apicultor en el tejado del molino',
    paragraphs: [
      'Sobre el tejado plano del viejo molino hay once colmenas, pintadas con los colores que sobraron de las ventanas, y desde abril se las oye abajo en el patio.',
      'Las abejas vuelan a los tilos del canal y, en los años húmedos, a la hiedra del muro del cementerio, de la que la miel sale oscura y sabe un poco a pimienta y a humo.',
      'Cuando en junio un enjambre colgó de los cables del tranvía, la línea estuvo parada una hora, y el conductor sujetaba la escalera mientras subían una caja de cartón.',
      'La escuela de al lado lleva una tabla de los primeros vuelos, dibujada con lápices de colores, y los niños han descubierto que las colmenas despiertan ocho días antes que hace diez años.',
      'En octubre el tejado vuelve al silencio, las entradas se estrechan contra los ratones y los últimos tarros esperan en un estante junto a la escalera.',
    ],
  },
  ar: {
    title: 'النحّال فوق سطح الطاحونة',
    paragraphs: [
      'فوق السطح المستوي للطاحونة القديمة تقف إحدى عشرة خلية، طُليت بالألوان التي بقيت من النوافذ، ومنذ شهر نيسان يُسمع طنينها حتى أسفل الفناء.',
      'يطير النحل إلى أشجار الزيزفون على امتداد القناة، وفي السنوات الممطرة إلى اللبلاب على سور المقبرة، فيغدو العسل داكنًا وفيه شيء من طعم الفلفل والدخان.',
      'وحين تعلّق سرب بأسلاك الترام في حزيران توقف الخط ساعة كاملة، وأمسك السائق السلّم بينما رُفع صندوق من الورق المقوى تحت كتلة الحشرات.',
      'وتحتفظ المدرسة المجاورة بلوحة للطيران الأول مرسومة بأقلام ملونة، وقد وجد الأطفال أن الخلايا تستيقظ قبل موعدها بثمانية أيام عمّا كانت عليه قبل عشر سنين.',
      'وفي تشرين الأول يعود السطح هادئًا، وتُضيَّق المداخل اتقاءً للفئران، وتقف آخر الجرار على رفّ بجانب الدرج.',
    ],
  },
};

const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|yi|dv|sd|ug|ckb)\b/i;

/** The filler for a language tag. */
export const fillerFor = (language: string): Filler => FILLERS[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? ENGLISH;

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');
