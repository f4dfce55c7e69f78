import { stem } from './stem'

/**
 * Everyday Indonesian that is no trade: right as it stands, whether or not a document says it, and never a slip of
 * another word (*pernikahan* is not *perikanan*, *tunai* is not *tuna*). Roots; any form of them counts. Written for
 * this list by what people say around what they look for: occasions, qualities, paying, time, people, places, doing,
 * thinking and feeling.
 * The free lists of roots there are may not be passed on with a program (Kateglo: not for commerce; Hunspell: GPL).
 */
const LINES = `
acara pesta nikah kawin resepsi lamaran khitan sunat aqiqah akikah syukuran arisan ulang lahir wisuda reuni rapat pameran
lebaran natal ramadan puasa kurban haji umrah tahlil duka lomba upacara liburan wisata piknik tamu undangan
enak lezat gurih manis asin asam pahit pedas segar bersih rapi indah cantik bagus baik buruk jelek mahal murah hemat
cepat lambat lama baru bekas kuat awet tahan ringan berat besar kecil tinggi rendah panjang pendek lebar sempit tebal tipis
halus kasar keras lunak panas dingin hangat kering basah penuh kosong lengkap aman nyaman mudah sulit susah rusak asli palsu
bayar tunai kredit cicil utang hutang pinjam sewa untung rugi modal harga biaya ongkos tarif diskon promo gratis bonus
tempo lunas transfer uang rupiah dana investor jaminan garansi pajak faktur nota kuitansi rekening bank tabung
hari minggu bulan tahun pagi siang sore malam besok kemarin sekarang nanti segera rutin kadang waktu jam menit awal akhir
orang bapak ibu anak bayi remaja dewasa wanita perempuan lelaki pria keluarga teman tetangga saudara suami istri guru murid
pegawai karyawan buruh tukang pelanggan pembeli pemilik pemuda warga masyarakat
rumah kantor sekolah kampus pasar toko gudang pabrik hotel restoran warung masjid gereja gedung jalan kota desa kampung
daerah wilayah pusat cabang lokasi tempat alamat depan belakang samping kanan kiri atas bawah luar dekat jauh sekitar
antar kirim jemput bawa ambil kasih beri minta tolong bantu tanya jawab lihat dengar tahu kenal pilih pakai guna coba
mulai selesai temurun kerja tidur bangun makan minum masak cuci bersih pulang pergi datang tinggal pindah naik turun buka tutup
untuk sendiri bersama semua setiap banyak sedikit cukup kurang lebih paling hampir selalu sering jarang lagi
nama nomor jenis macam bentuk warna merah kuning hijau biru putih hitam cokelat ukuran jumlah contoh model merek kualitas
mutu standar resmi izin syarat aturan hukum kontrak jangka pengalaman percaya jujur ramah profesional mitra langganan
mandiri bisnis dagang ekspor impor grosir eceran partai borong satuan online daring luring instan harian mingguan bulanan
stock selamat negeri tanggal taruna minimal order ongkir waris milik unggul tumbuh sejahtera makmur abadi sentosa
berkah barokah sukses lancar permai mulya sinar cahaya bintang harapan bangsa nusantara indonesia garuda merdeka
pancasila setia utama prima pertama puluh ratus persen beberapa sangat hanya masih sudah belum sedang pernah mungkin
pasti tentu harus boleh jangan tidak tanpa antara sampai sejak ketika kalau karena sehingga supaya tetapi namun walau
meskipun seperti sebagai tentang terhadap menurut kepada senin selasa kamis jumat sabtu januari februari maret april
agustus september oktober november desember utara selatan timur barat tengah pinggir pojok ujung duduk hilang masuk
rawat lemah kurus miskin pintar bodoh rajin malas sabar marah senang sedih takut berani bangga cinta benci rindu
jingga empat tujuh delapan sembilan sepuluh kakak paman kakek sahabat ketua sekretaris bendahara direktur manajer
peserta negara dusun pantai matahari langit dunia musim kemarau banjir gempa ujian ijazah identitas berkas budaya
islam kristen hindu buddha hidup sejarah politik ekonomi tujuan target piutang hadiah hibah investasi saham kerjasama
amanah praktis favorit spesial istimewa premium ekonomis kreatif inovatif lawan kawan pandang sandang tandang binatang
tunggal telinga hidung mulut jantung perut punggung hektar butuh ingin dapat punya habis total persis sesuai otomatis
manual offline email whatsapp nomer pesan balas santai dongeng mimpi harap yakin bingung paham ingat pikir semangat
saran kritik masalah solusi sebab akibat manfaat langkah proses tahap lanjut kembali tetap geser lurus kolega perintah
tingkat anggar hubung bicara lari tunggu temu henti lapor janji sedia tangan ubah giat laris sibuk
saing cari kembang diri tawar mengolah layan urus halaman kotor lembut gemuk seberang mentari rekan
`

const STEMS: ReadonlySet<string> = new Set(LINES.trim().split(/\s+/).map(stem))

/** Whether the word, in any of its forms, is one that everybody says. */
export const isEveryday = (word: string): boolean => STEMS.has(stem(word)) || STEMS.has(rootOf(word))

/** The stemmer is light: these forms are whole words with more around a root than it takes off. */
const AROUND = /^(?:ber|ter|di|ke|se|pe[rn]?|me[nm]?)(.{3,}?)(?:kan|an|i|nya)?$/

const rootOf = (word: string): string => AROUND.exec(word)?.[1] ?? word
