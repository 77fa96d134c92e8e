/** What stands on pages beside their articles and is no message. */
export interface Furniture {
  /** Headings over other articles. */
  readonly heads: readonly string[];
  /** Tools, services and settings. */
  readonly links: readonly string[];
}

/** By language. */
export const FURNITURE: Readonly<Record<string, Furniture>> = {
  ar: {
    heads: ['أهم الأخبار', 'الأكثر قراءة', 'لا تفوت', 'مدة القراءة: 4 دقائق', 'رسائل القراء'],
    links: [
      'إرسال بالبريد الإلكتروني',
      'المقال التالي',
      'الإبلاغ عن خطأ',
      'اتصل بالتحرير',
      'سياسة الخصوصية',
      'إعدادات ملفات تعريف الارتباط',
    ],
  },
  cs: {
    heads: ['Hlavní zprávy', 'Nejčtenější', 'Nenechte si ujít', 'Doba čtení: 4 minuty', 'Dopisy čtenářů'],
    links: ['Poslat e-mailem', 'Další článek', 'Nahlásit chybu', 'Kontakt na redakci', 'Ochrana soukromí', 'Nastavení cookies'],
  },
  da: {
    heads: ['Tophistorier', 'Mest læste', 'Gå ikke glip af', 'Læsetid: 4 minutter', 'Læserbreve'],
    links: ['Send som e-mail', 'Næste artikel', 'Meld en fejl', 'Kontakt redaktionen', 'Privatlivspolitik', 'Cookieindstillinger'],
  },
  de: {
    heads: ['Top-Themen', 'Meistgelesen', 'Nicht verpassen', 'Lesezeit: 4 Minuten', 'Leserbriefe'],
    links: ['Per E-Mail versenden', 'Nächster Artikel', 'Fehler melden', 'Kontakt zur Redaktion', 'Datenschutz', 'Cookie-Einstellungen'],
  },
  el: {
    heads: ['Κορυφαίες ειδήσεις', 'Τα πιο διαβασμένα', 'Μην το χάσετε', 'Χρόνος ανάγνωσης: 4 λεπτά', 'Επιστολές αναγνωστών'],
    links: ['Αποστολή με email', 'Επόμενο άρθρο', 'Αναφορά λάθους', 'Επικοινωνία με τη σύνταξη', 'Πολιτική απορρήτου', 'Ρυθμίσεις cookies'],
  },
  en: {
    heads: ['Top stories', 'Most read', "Don't miss", 'Reading time: 4 minutes', 'Letters to the editor'],
    links: ['Send by e-mail', 'Next article', 'Report an error', 'Contact the newsroom', 'Privacy policy', 'Cookie settings'],
  },
  es: {
    heads: ['Noticias destacadas', 'Lo más leído', 'No te lo pierdas', 'Tiempo de lectura: 4 minutos', 'Cartas al director'],
    links: [
      'Enviar por correo',
      'Artículo siguiente',
      'Informar de un error',
      'Contactar con la redacción',
      'Política de privacidad',
      'Configuración de cookies',
    ],
  },
  fi: {
    heads: ['Pääuutiset', 'Luetuimmat', 'Älä missaa', 'Lukuaika: 4 minuuttia', 'Lukijoiden kirjeet'],
    links: [
      'Lähetä sähköpostilla',
      'Seuraava artikkeli',
      'Ilmoita virheestä',
      'Ota yhteyttä toimitukseen',
      'Tietosuoja',
      'Evästeasetukset',
    ],
  },
  fr: {
    heads: ['À la une', 'Les plus lus', 'À ne pas manquer', 'Temps de lecture : 4 minutes', 'Courrier des lecteurs'],
    links: [
      'Envoyer par e-mail',
      'Article suivant',
      'Signaler une erreur',
      'Contacter la rédaction',
      'Politique de confidentialité',
      'Gestion des cookies',
    ],
  },
  he: {
    heads: ['כותרות ראשיות', 'הנקראות ביותר', 'אל תפספסו', 'זמן קריאה: 4 דקות', 'מכתבים למערכת'],
    links: ['שליחה בדואר אלקטרוני', 'הכתבה הבאה', 'דיווח על טעות', 'צור קשר עם המערכת', 'מדיניות פרטיות', 'הגדרות עוגיות'],
  },
  hi: {
    heads: ['मुख्य समाचार', 'सबसे ज़्यादा पढ़ी गईं', 'इसे न चूकें', 'पढ़ने का समय: 4 मिनट', 'पाठकों के पत्र'],
    links: ['ईमेल से भेजें', 'अगला लेख', 'त्रुटि की सूचना दें', 'संपादकीय विभाग से संपर्क करें', 'गोपनीयता नीति', 'कुकी सेटिंग'],
  },
  hu: {
    heads: ['Vezető hírek', 'Legolvasottabb', 'Ne hagyja ki', 'Olvasási idő: 4 perc', 'Olvasói levelek'],
    links: ['Küldés e-mailben', 'Következő cikk', 'Hiba jelentése', 'A szerkesztőség elérhetősége', 'Adatvédelem', 'Süti beállítások'],
  },
  id: {
    heads: ['Berita utama', 'Terpopuler', 'Jangan lewatkan', 'Waktu baca: 4 menit', 'Surat pembaca'],
    links: ['Kirim lewat email', 'Artikel berikutnya', 'Laporkan kesalahan', 'Hubungi redaksi', 'Kebijakan privasi', 'Pengaturan cookie'],
  },
  it: {
    heads: ['Notizie principali', 'I più letti', 'Da non perdere', 'Tempo di lettura: 4 minuti', 'Lettere al direttore'],
    links: ['Invia per e-mail', 'Articolo successivo', 'Segnala un errore', 'Contatta la redazione', 'Privacy', 'Preferenze cookie'],
  },
  ja: {
    heads: ['トップニュース', 'アクセスランキング', 'お見逃しなく', '読了時間：4分', '読者の声'],
    links: ['メールで送る', '次の記事', '誤りを報告', '編集部へのお問い合わせ', 'プライバシーポリシー', 'クッキー設定'],
  },
  ko: {
    heads: ['주요 뉴스', '많이 본 기사', '놓치지 마세요', '읽는 시간 4분', '독자 투고'],
    links: ['이메일로 보내기', '다음 기사', '오류 신고', '편집국에 문의', '개인정보 처리방침', '쿠키 설정'],
  },
  nl: {
    heads: ['Topverhalen', 'Meest gelezen', 'Mis het niet', 'Leestijd: 4 minuten', 'Lezersbrieven'],
    links: ['Verstuur per e-mail', 'Volgend artikel', 'Meld een fout', 'Contact met de redactie', 'Privacybeleid', 'Cookie-instellingen'],
  },
  no: {
    heads: ['Toppsaker', 'Mest lest', 'Ikke gå glipp av', 'Lesetid: 4 minutter', 'Leserbrev'],
    links: [
      'Send på e-post',
      'Neste artikkel',
      'Meld fra om feil',
      'Kontakt redaksjonen',
      'Personvern',
      'Innstillinger for informasjonskapsler',
    ],
  },
  pl: {
    heads: ['Najważniejsze wiadomości', 'Najczęściej czytane', 'Nie przegap', 'Czas czytania: 4 minuty', 'Listy do redakcji'],
    links: ['Wyślij e-mailem', 'Następny artykuł', 'Zgłoś błąd', 'Kontakt z redakcją', 'Polityka prywatności', 'Ustawienia plików cookie'],
  },
  pt: {
    heads: ['Principais notícias', 'Mais lidas', 'Não perca', 'Tempo de leitura: 4 minutos', 'Cartas dos leitores'],
    links: [
      'Enviar por e-mail',
      'Próximo artigo',
      'Comunicar erro',
      'Fale com a redação',
      'Política de privacidade',
      'Preferências de cookies',
    ],
  },
  ro: {
    heads: ['Știri principale', 'Cele mai citite', 'Nu ratați', 'Timp de citire: 4 minute', 'Scrisorile cititorilor'],
    links: [
      'Trimite prin e-mail',
      'Articolul următor',
      'Raportează o eroare',
      'Contactează redacția',
      'Politica de confidențialitate',
      'Setări cookie',
    ],
  },
  ru: {
    heads: ['Главные новости', 'Самое читаемое', 'Не пропустите', 'Время чтения: 4 минуты', 'Письма читателей'],
    links: [
      'Отправить по почте',
      'Следующая статья',
      'Сообщить об ошибке',
      'Связаться с редакцией',
      'Политика конфиденциальности',
      'Настройки cookie',
    ],
  },
  sv: {
    heads: ['Toppnyheter', 'Mest lästa', 'Missa inte', 'Lästid: 4 minuter', 'Insändare'],
    links: ['Skicka med e-post', 'Nästa artikel', 'Rapportera fel', 'Kontakta redaktionen', 'Integritetspolicy', 'Cookieinställningar'],
  },
  tr: {
    heads: ['Öne çıkan haberler', 'En çok okunanlar', 'Kaçırmayın', 'Okuma süresi: 4 dakika', 'Okur mektupları'],
    links: ['E-posta ile gönder', 'Sonraki haber', 'Hata bildir', 'Haber merkezine ulaşın', 'Gizlilik politikası', 'Çerez ayarları'],
  },
  uk: {
    heads: ['Головні новини', 'Найпопулярніше', 'Не пропустіть', 'Час читання: 4 хвилини', 'Листи читачів'],
    links: [
      'Надіслати поштою',
      'Наступна стаття',
      'Повідомити про помилку',
      'Звʼязатися з редакцією',
      'Політика конфіденційності',
      'Налаштування cookie',
    ],
  },
  vi: {
    heads: ['Tin nổi bật', 'Đọc nhiều nhất', 'Đừng bỏ lỡ', 'Thời gian đọc: 4 phút', 'Thư bạn đọc'],
    links: ['Gửi qua email', 'Bài tiếp theo', 'Báo lỗi', 'Liên hệ tòa soạn', 'Chính sách bảo mật', 'Cài đặt cookie'],
  },
  'zh-hans': {
    heads: ['头条新闻', '热门阅读', '不容错过', '阅读时间：4分钟', '读者来信'],
    links: ['通过邮件发送', '下一篇', '报告错误', '联系编辑部', '隐私政策', 'Cookie设置'],
  },
  'zh-hant': {
    heads: ['頭條新聞', '熱門閱讀', '不容錯過', '閱讀時間：4分鐘', '讀者來函'],
    links: ['以電郵傳送', '下一篇', '回報錯誤', '聯絡編輯部', '隱私權政策', 'Cookie設定'],
  },
};
