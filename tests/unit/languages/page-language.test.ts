// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../../src/article/page-facts.ts';
import { commonWordsOf } from '../../../src/languages/common-words.ts';
import { declaredLanguage, detectLanguage } from '../../../src/languages/page-language.ts';
import { LEXICONS } from '../../../src/rules/lexicons.ts';

describe('declaredLanguage', () => {
  const declared = (attributes: string): string => {
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('xml:lang');
    const [name, value] = attributes.split('=');
    if (name && value !== undefined) document.documentElement.setAttribute(name, value);
    return declaredLanguage(readPageFacts(document, 'https://paper.example/'));
  };
  it.each([
    ['lang=de', 'de'],
    ['lang=de-AT', 'de'],
    ['lang=PT_br', 'pt'],
    ['lang= fr ', 'fr'],
    ['xml:lang=nl-BE', 'nl'],
    ['lang=zh', 'zh-hans'],
    ['lang=zh-CN', 'zh-hans'],
    ['lang=zh-TW', 'zh-hant'],
    ['lang=zh-HK', 'zh-hant'],
    ['lang=zh-Hant-TW', 'zh-hant'],
    ['lang=zh_TW', 'zh-hant'],
    ['lang=nb-NO', 'no'],
    ['lang=nn', 'no'],
    ['lang=iw', 'he'],
    ['lang=ms-MY', 'id'],
    ['lang=tlh', 'tlh'],
    ['lang=', ''],
    ['', ''],
  ])('reads %s as %s', (attributes, language) => {
    expect(declared(attributes)).toBe(language);
  });
});

/** The same small story, as somebody would tell it in each language. */
const STORIES: Readonly<Record<string, string>> = {
  en: 'She said that her brother had left the village before the storm, and that he was told about it only when he called the post office. He asked what had become of the boat. They told him that it was gone, according to a neighbour who had seen it drift past the pier. “We looked for you,” she said, and he replied that he had been asleep.',
  de: 'Sie sagte, ihr Bruder habe das Dorf vor dem Sturm verlassen, und er sei erst benachrichtigt worden, als er bei der Post angerufen hatte. Er fragte, was aus seinem Boot geworden war. Es wurde ihm erklärt, dass es fort sei, so der Nachbar, der es gesehen hatte. „Wir haben dich gesucht“, sagte sie, und er meinte, er habe geschlafen.',
  fr: 'Elle a déclaré que son frère avait quitté le village avant la tempête et qu’il ne l’avait appris qu’en appelant la poste. Il a demandé ce que son bateau était devenu. Selon un voisin, il était parti à la dérive, et ils ont expliqué qu’ils l’avaient cherché toute la nuit. « Nous vous avons attendu », a-t-elle dit, et lui a répondu qu’il dormait.',
  es: 'Ella dijo que su hermano había dejado el pueblo antes de la tormenta y que le contaron lo ocurrido cuando llamó a correos. Él preguntó qué había sido de su barca. Según un vecino, se había ido a la deriva, y le explicó que la habían buscado toda la noche. «Te esperamos», afirmó su hermana, y él aseguró que estaba dormido.',
  it: 'Lei ha detto che suo fratello aveva lasciato il paese prima della tempesta e che lo aveva saputo solo quando ha telefonato alla posta. Lui ha chiesto che cosa era successo alla sua barca. Secondo un vicino era andata alla deriva, ha spiegato, e loro l’avevano cercata per tutta la notte. «Noi ti abbiamo aspettato», ha aggiunto, e lui ha detto che dormiva.',
  pt: 'Ela disse que seu irmão deixou a aldeia antes da tempestade e que ele só soube quando ligou para os correios. Ele perguntou o que foi feito do seu barco. Segundo um vizinho, ele foi levado pela corrente, e eles disseram que o procuraram durante toda a noite. “Nós esperamos por você”, afirmou ela, e ele contou que estava dormindo na sua casa.',
  nl: 'Zij zei dat haar broer het dorp had verlaten voor de storm en dat hij het pas hoorde toen hij de post belde. Hij vroeg wat er van zijn boot was geworden. Volgens een buurman was die weg, vertelde ze, en ze hadden er de hele nacht naar gezocht. ‘Wij hebben op je gewacht,’ zei ze, en hij antwoordde dat hij had geslapen.',
  pl: 'Powiedziała, że jej brat wyjechał ze wsi przed burzą i że dowiedział się o niej dopiero, gdy on sam zadzwonił na pocztę. Zapytał, co się stało z jego łodzią. Według sąsiada, który ją widział, była już daleko, a oni szukali jej przez całą noc. „My na ciebie czekaliśmy”, dodała, a on stwierdził, że był wtedy w domu i miał sen, który go nie puścił.',
  sv: 'Hon sade att hennes bror hade lämnat byn före stormen och att han fick veta det först när han ringde posten. Han frågade vad som hade blivit av hans båt. Enligt en granne var den borta, berättade hon, och de hade letat efter den hela natten. ”Vi väntade på dig”, sa hon, och han svarade att han hade sovit i sin stuga.',
  fi: 'Hän sanoi, että hänen veljensä oli lähtenyt kylästä ennen myrskyä ja että hän oli kuullut siitä vasta, kun oli soittanut postiin. Hän kysyi, mitä hänen veneelleen oli tapahtunut. Naapurin mukaan se oli poissa, hän kertoi, ja he olivat etsineet sitä koko yön. ”Me odotimme sinua”, hän lisäsi, ja veli vastasi, että oli nukkunut.',
  ru: 'Она сказала, что её брат уехал из деревни до шторма и что он узнал об этом, только когда сам позвонил на почту. Он спросил, что стало с его лодкой. По словам соседа, который её видел, она была уже далеко, и они искали её всю ночь. «Мы вас ждали», — добавила она, и он ответил, что был дома и спал.',
  tr: 'Kardeşinin fırtınadan önce köyden ayrıldığını söyledi, onu ancak kendisi postaneyi aradığında öğrendiğini anlattı. O da kayığına ne olduğunu sordu. Bir komşuya göre kayık çoktan gitmişti, onlar bütün gece aramışlardı, dedi. “Biz seni bekledik” dedi ablası, o ise uyuduğunu belirtti ve bir daha bu konuyu açmadı, komşu da ona göre susmayı seçti, diye ekledi.',
  ja: '彼女によると、弟は嵐の前に村を出ており、郵便局に電話をして初めて知ったという。彼は自分の船がどうなったのかと尋ねた。近所の人は、船が桟橋の前を流れていくのを見たと話している。家族は一晩中それを探したと述べた。「私たちはあなたを待っていました」と彼女は語った。彼は眠っていたと答えたという。',
};
const COMMON = Object.fromEntries(Object.entries(LEXICONS).map(([language, lexicon]) => [language, commonWordsOf(lexicon)]));

describe('detectLanguage', () => {
  it.each(Object.entries(STORIES))('tells %s', (language, text) => {
    expect(detectLanguage(text, COMMON)).toBe(language);
  });
  it('tells a language whatever the case and however the text is broken into lines', () => {
    expect(detectLanguage((STORIES.de ?? '').toUpperCase().replaceAll(' ', '\n'), COMMON)).toBe('de');
  });
  it('tells nothing from a text that is too short', () => {
    expect(detectLanguage('Sie sagte, er habe es ihr nicht gesagt.', COMMON)).toBeNull();
    expect(detectLanguage('', COMMON)).toBeNull();
  });
  it('tells nothing from names and numbers', () => {
    expect(detectLanguage('Alpha Bravo Charlie Delta Echo 1 2 3 4 5 6 7 8 9 '.repeat(10), COMMON)).toBeNull();
  });
  it('tells nothing from a text in a language without lexicon', () => {
    const latin =
      'Gallia est omnis divisa partes tres quarum unam incolunt Belgae aliam Aquitani tertiam qui ipsorum lingua Celtae nostra Galli appellantur hi omnes lingua institutis legibus inter differunt Gallos ab Aquitanis Garumna flumen a Belgis Matrona Sequana dividit horum omnium fortissimi sunt Belgae propterea quod cultu atque humanitate provinciae longissime absunt';
    expect(detectLanguage(latin, COMMON)).toBeNull();
  });
  it('tells the language that most of a text is in', () => {
    expect(detectLanguage(`${STORIES.es} “I said so,” he told her, and she was gone.`, COMMON)).toBe('es');
  });
});
