const id = {
  signIn: {
    title: 'Masuk',
    submit: 'Masuk',
    noAccount: 'Belum punya akun?',
    toSignUp: 'Daftar gratis',
  },
  signUp: {
    title: 'Daftar',
    lead: 'Gratis. Setelah ini, Anda mengisi profil usaha.',
    submit: 'Daftar',
    hasAccount: 'Sudah punya akun?',
    toSignIn: 'Masuk',
    role: 'Anda siapa?',
    roles: {
      entrepreneur: { label: 'Pelaku usaha mikro atau kecil', hint: 'Saya mencari pesanan, mitra, atau kelompok.' },
      firm: { label: 'Usaha menengah atau besar', hint: 'Saya mencari pemasok atau mitra plasma.' },
    },
    privacy: 'Cara kami menjaga data Anda',
  },
  name: 'Nama lengkap',
  nameExample: 'Siti Rahayu',
  identifier: 'E-mail atau nomor HP',
  identifierExample: '0812-3456-7890',
  password: 'Kata sandi',
  passwordRule: 'Paling sedikit 8 huruf atau angka.',
  refusals: {
    taken: 'E-mail atau nomor ini sudah terdaftar. Silakan masuk.',
    'wrong-credentials': 'E-mail, nomor HP, atau kata sandi salah.',
    'wrong-password': 'Kata sandi Anda salah.',
    'rate-limited': 'Terlalu sering mencoba. Tunggu beberapa menit, lalu coba lagi.',
  },
}

const en: typeof id = {
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    noAccount: 'No account yet?',
    toSignUp: 'Sign up, it is free',
  },
  signUp: {
    title: 'Sign up',
    lead: 'Free. Next, you describe your business.',
    submit: 'Sign up',
    hasAccount: 'Have an account already?',
    toSignIn: 'Sign in',
    role: 'Who are you?',
    roles: {
      entrepreneur: { label: 'Owner of a micro or small business', hint: 'I look for orders, partners or a group.' },
      firm: { label: 'Medium or large company', hint: 'I look for suppliers or plasma partners.' },
    },
    privacy: 'How we look after your data',
  },
  name: 'Full name',
  nameExample: 'Siti Rahayu',
  identifier: 'E-mail or phone number',
  identifierExample: '0812-3456-7890',
  password: 'Password',
  passwordRule: 'At least 8 characters.',
  refusals: {
    taken: 'This e-mail or number has an account. Please sign in.',
    'wrong-credentials': 'The e-mail, phone number or password is wrong.',
    'wrong-password': 'Your password is wrong.',
    'rate-limited': 'Too many tries. Wait a few minutes, then try again.',
  },
}

/** Signing in and up, and a person's own account. */
export const account = { id, en }
