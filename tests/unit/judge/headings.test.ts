// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { articlePage, judgePage } from '../article-page.ts';

/** What articles call their parts, with words that messages use as well. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  de: ['Ein Bot schreibt Gedichte', 'Der Tarifstreit geht weiter', 'Die Diskussion beginnt erst'],
  fr: ['Pas un robot, un ami', 'Une conversation qui commence', 'Dix jours gratuits au musée'],
  es: ['Ver planes de futuro', 'La conversación comienza', 'Elegir un plan no es fácil'],
  pt: ['Um plano diferente para a cidade', 'Escolher um plano de saúde'],
  it: ['Vedi i piani della città', 'La discussione comincia'],
  nl: ['Begin het gesprek met een vraag', 'Koekjes bakken zonder suiker'],
  pl: ['Ciasteczka z marmoladą', 'Rozpocznij dyskusję od pytania'],
  cs: ['Vybrat plán cesty', 'Zahájit diskuzi se sousedy'],
  sv: ['Starta konversationen rätt', 'Slå på kaffebryggaren'],
  no: ['Velg en avtale som varer', 'Slå på lyset'],
  da: ['Start samtalen med et smil', 'Vælg en plan for haven'],
  fi: ['Aloita keskustelu lapsen kanssa', 'Kuvan koodi jäi arvoitukseksi'],
  ru: ['Разрешить или запретить?', 'Требуется проверка печей'],
  uk: ['Дозволити чи заборонити?', 'Почніть розмову з питання'],
  tr: ['Bir plan seçin ve ona bağlı kalın', 'Sohbeti başlatmak zor'],
  ja: ['会話を始める勇気', '許可を得るまで'],
  ko: ['대화를 시작하는 용기', '허용 범위를 넘어서'],
  'zh-Hans': ['允许还是禁止', '开始对话的勇气'],
  'zh-Hant': ['允許還是禁止', '開始對話的勇氣'],
  ar: ['السماح بالعودة إلى المدينة', 'الجهاز معطل'],
  he: ['לא רובוט אלא אדם', 'בחרו מסלול לטיול'],
  hi: ['बातचीत शुरू करें बच्चों से'],
  id: ['Mulai percakapan dengan anak', 'Pilih paket wisata'],
  vi: ['Bắt đầu cuộc trò chuyện với con', 'Chọn gói bảo hiểm'],
  el: ['Ξεκινήστε τη συζήτηση με τα παιδιά'],
  hu: ['Kezdd el a beszélgetést otthon', 'Letiltott könyvek'],
  ro: ['Începe conversația cu copilul', 'Permite vântului să intre'],
};

const cases = Object.entries(HEADINGS).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

it.each(cases)('a heading within an article stays: $language, $text', ({ language, text }) => {
  for (const set of [`<h2>${text}</h2>`, `<p><strong>${text}</strong></p>`]) {
    const { widgets } = judgePage(articlePage({ language, middle: set }));
    expect(widgets.flatMap(({ blocks }) => blocks.map((block) => block.text))).toEqual([]);
  }
});
