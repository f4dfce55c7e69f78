const id = {
  title: 'Beranda',
  greeting: (name: string) => `Halo, ${name}`,
  lead: {
    entrepreneur: 'Di sini Anda melihat kabar usaha Anda.',
    firm: 'Di sini Anda melihat kabar perusahaan Anda.',
    broker: 'Kecocokan dan minat ada di meja kerja.',
    agency: 'Di sini Anda melihat keadaan usaha dan kemitraan.',
    admin: 'Di sini Anda mengurus pengguna dan melihat laporan.',
  },
  waiting: {
    title: 'Menunggu Anda',
    nothing: 'Tidak ada kewajiban, usulan, atau pesan yang menunggu Anda.',
    late: (days: number) => `Terlambat ${days} hari`,
    due: (date: string) => `Paling lambat ${date}`,
    ofCase: (owner: string | null, other: string) => `Kewajiban ${owner ?? 'Anda'} kepada ${other}.`,
    more: (count: number) => `${count} kewajiban lain menunggu`,
    consent: 'Ada usulan kemitraan. Setuju atau tolak?',
    messages: (count: number) => `${count} pesan belum dibaca`,
    notifications: (count: number) => `${count} pemberitahuan belum dibaca`,
    allNotifications: 'Semua pemberitahuan',
  },
  first: {
    title: 'Mulai dari profil usaha',
    text: 'Ada paling banyak delapan pertanyaan. Setelah itu kami carikan yang cocok.',
    begin: 'Isi profil usaha',
    resume: (name: string) => `Lanjutkan profil ${name}`,
    unnamed: 'yang belum bernama',
  },
  businesses: {
    title: 'Usaha Anda',
    matches: (count: number) => (count > 0 ? `${count} peluang cocok` : 'Peluang yang cocok'),
    members: 'Anggota',
    another: 'Tambah usaha',
  },
  opportunities: {
    title: 'Peluang Anda',
    none: 'Anda belum menawarkan peluang.',
    post: 'Tawarkan peluang',
    until: 'Berlaku sampai',
    resume: (title: string) => `Lanjutkan menulis: ${title}`,
    unnamed: 'peluang baru',
  },
  cases: (count: number) => `${count} kemitraan berjalan`,
  toDesk: 'Ke meja kerja',
  toReports: 'Lihat laporan',
  toUsers: 'Urus pengguna',
  toOperations: 'Keadaan sistem',
  fillIn: 'Isi profil untuk pemilik usaha',
}

const en: typeof id = {
  title: 'Home',
  greeting: (name: string) => `Hello, ${name}`,
  lead: {
    entrepreneur: 'Here is the news of your business.',
    firm: 'Here is the news of your company.',
    broker: 'Matches and interests are on your desk.',
    agency: 'Here you see how businesses and partnerships fare.',
    admin: 'Here you look after people and see the reports.',
  },
  waiting: {
    title: 'Waiting for you',
    nothing: 'No duty, proposal or message waits for you.',
    late: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
    due: (date) => `At the latest ${date}`,
    ofCase: (owner, other) => `${owner ? `A duty of ${owner}` : 'Your duty'} to ${other}.`,
    more: (count) => `${count} more ${count === 1 ? 'duty waits' : 'duties wait'}`,
    consent: 'A partnership is proposed. Agree or decline?',
    messages: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
    notifications: (count: number) => (count === 1 ? '1 unread notification' : `${count} unread notifications`),
    allNotifications: 'All notifications',
  },
  first: {
    title: 'Begin with your business profile',
    text: 'Eight questions at most. Then we look for what fits.',
    begin: 'Describe your business',
    resume: (name: string) => `Continue the profile of ${name}`,
    unnamed: 'an unnamed business',
  },
  businesses: {
    title: 'Your businesses',
    matches: (count) => {
      if (count === 0) return 'Opportunities that fit'
      return count === 1 ? '1 opportunity fits' : `${count} opportunities fit`
    },
    members: 'Members',
    another: 'Add a business',
  },
  opportunities: {
    title: 'Your opportunities',
    none: 'You offer no opportunity yet.',
    post: 'Offer an opportunity',
    until: 'Open until',
    resume: (title: string) => `Continue writing: ${title}`,
    unnamed: 'a new opportunity',
  },
  cases: (count: number) => (count === 1 ? '1 partnership under way' : `${count} partnerships under way`),
  toDesk: 'To the desk',
  toReports: 'See the reports',
  toUsers: 'Look after people',
  toOperations: 'State of the system',
  fillIn: 'Fill in a profile for an owner',
}

/** Where a signed-in person starts: what waits for them. */
export const start = { id, en }
