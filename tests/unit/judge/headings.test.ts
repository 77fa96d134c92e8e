// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { articlePage, judgePage } from '../article-page.ts';

/** What articles call their parts, with words that messages use as well. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Sie wählte ein Abonnement der Oper',
    'Netzwerkfehler legt Bank lahm',
    'Netzwerkfehler bei der Bahn',
    'Medikament vorerst nicht mehr verfügbar',
    'Ein Bot schreibt Gedichte',
    'Der Tarifstreit geht weiter',
    'Die Diskussion beginnt erst',
    'Vertrag ist abgelaufen, was nun?',
  ],
  fr: [
    'Les dons mensuels sont en baisse',
    'Une erreur de réseau paralyse la banque',
    'Le médicament n’est plus disponible',
    'Pas un robot, un ami',
    'Une conversation qui commence',
    'Dix jours gratuits au musée',
    'Le bail a expiré',
  ],
  es: [
    'El plan actual no incluye viviendas',
    'Un error en la red deja sin luz al barrio',
    'Fuente compatible con la vida',
    'El medicamento no está disponible',
    'Ver planes de futuro',
    'La conversación comienza',
    'Elegir un plan no es fácil',
    'El contrato ha caducado',
  ],
  pt: [
    'O plano atual não inclui o aeroporto',
    'Acesso restrito à praia',
    'Um erro na rede parou o banco',
    'Um plano diferente para a cidade',
    'Escolher um plano de saúde',
    'O contrato expirou',
  ],
  it: [
    'Il piano attuale non comprende il ponte',
    'Errore di rete blocca la banca',
    'Vedi i piani della città',
    'La discussione comincia',
    'Il contratto è scaduto',
  ],
  nl: [
    'Een maandelijkse donatie van plasma',
    'Netwerkfout legt bank plat',
    'Begin het gesprek met een vraag',
    'Koekjes bakken zonder suiker',
    'Toegang tot strand geweigerd',
  ],
  pl: [
    'Jednorazowo lub co miesiąc: nowy dodatek',
    'Problemy z siecią w banku',
    'Lek nie jest już dostępny',
    'Ciasteczka z marmoladą',
    'Rozpocznij dyskusję od pytania',
    'Umowa wygasła',
  ],
  cs: ['Chyba v síti zastavila banku', 'Vybrat plán cesty', 'Zahájit diskuzi se sousedy', 'Smlouva vypršela'],
  sv: [
    'En engångsgåva till pensionärerna',
    'Nätverksfel slog ut banken',
    'Medicinen är inte tillgänglig',
    'Starta konversationen rätt',
    'Slå på kaffebryggaren',
    'Avtalet har gått ut',
  ],
  no: [
    'Vi sender kun soldater som vil',
    'Nettverksfeil stanset banken',
    'Velg en avtale som varer',
    'Slå på lyset',
    'Tilgang til stranden nektet',
  ],
  da: [
    'Giv et engangsbeløb til pensionister, kræver parti',
    'Netværksfejl lammede banken',
    'Start samtalen med et smil',
    'Vælg en plan for haven',
    'Adgang til stranden nægtet',
  ],
  fi: ['Verkkovirhe pysäytti pankin', 'Aloita keskustelu lapsen kanssa', 'Kuvan koodi jäi arvoitukseksi', 'Pääsy rannalle on estetty'],
  ru: [
    'Ошибка сети оставила банк без связи',
    'Требуется подписка под письмом',
    'Лекарство больше недоступно',
    'Разрешить или запретить?',
    'Требуется проверка печей',
    'Доступ к пляжу запрещён',
  ],
  uk: ['Помилка мережі зупинила банк', 'Дозволити чи заборонити?', 'Почніть розмову з питання', 'Доступ до пляжу заборонено'],
  tr: [
    'Bağlantı sorunu bankayı durdurdu',
    'Kayıp çocuk bulunamadı',
    'Bir plan seçin ve ona bağlı kalın',
    'Sohbeti başlatmak zor',
    'Sözleşmenin süresi doldu',
  ],
  ja: [
    '月額プランを契約した高齢者の苦情',
    'ネットワークエラーで銀行が停止',
    '行方不明者は見つかりません',
    '会話を始める勇気',
    '許可を得るまで',
    '契約の有効期限が切れる',
  ],
  ko: ['현재 요금제로는 적자', '네트워크 오류로 은행 서비스 중단', '대화를 시작하는 용기', '허용 범위를 넘어서', '법원 승인 후 공개'],
  'zh-Hans': ['当前套餐不包含流量', '网络错误让银行停摆', '允许还是禁止', '开始对话的勇气', '禁止访问海滩', '方案仍在审核中'],
  'zh-Hant': ['網路錯誤讓銀行停擺', '允許還是禁止', '開始對話的勇氣', '方案仍在審核中'],
  ar: ['خطأ في الشبكة يوقف البنك', 'الدواء غير متوفر في الصيدليات', 'السماح بالعودة إلى المدينة', 'الجهاز معطل', 'رفض الوصول إلى تسوية'],
  he: ['שגיאת רשת השביתה את הבנק', 'לא רובוט אלא אדם', 'בחרו מסלול לטיול', 'תוקף החוזה פג'],
  hi: ['नेटवर्क त्रुटि से बैंक बंद', 'बातचीत शुरू करें बच्चों से', 'अनुबंध समाप्त हो गया'],
  id: ['Mulai percakapan dengan anak', 'Pilih paket wisata', 'Kontrak sudah kedaluwarsa'],
  vi: [
    'Đóng góp hàng tháng cho quỹ hưu trí',
    'Lỗi mạng làm tê liệt ngân hàng',
    'Bắt đầu cuộc trò chuyện với con',
    'Chọn gói bảo hiểm',
    'Hợp đồng đã hết hạn',
  ],
  el: ['Μηνιαία δωρεά στο νοσοκομείο', 'Σφάλμα δικτύου έκλεισε την τράπεζα', 'Ξεκινήστε τη συζήτηση με τα παιδιά', 'Η σύμβαση έληξε'],
  hu: [
    'Egyszeri vagy havi támogatás a nyugdíjasoknak',
    'Hálózati hiba bénította meg a bankot',
    'Kezdd el a beszélgetést otthon',
    'Letiltott könyvek',
    'Nincs hozzáférése ivóvízhez',
  ],
  ro: [
    'Planul actual nu include autostrada',
    'O eroare de rețea a oprit banca',
    'Începe conversația cu copilul',
    'Permite vântului să intre',
    'Accesul la plajă este interzis',
  ],
};

const cases = Object.entries(HEADINGS).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

it.each(cases)('a heading within an article stays: $language, $text', ({ language, text }) => {
  for (const set of [`<h2>${text}</h2>`, `<p><strong>${text}</strong></p>`]) {
    const { widgets } = judgePage(articlePage({ language, middle: set }));
    expect(widgets.flatMap(({ blocks }) => blocks.map((block) => block.text))).toEqual([]);
  }
});
