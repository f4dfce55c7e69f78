const id = {
  title: 'Beranda',
  greeting: (name: string) => `Halo, ${name}`,
}

const en: typeof id = {
  title: 'Home',
  greeting: (name: string) => `Hello, ${name}`,
}

/** Where a signed-in person starts. */
export const start = { id, en }
