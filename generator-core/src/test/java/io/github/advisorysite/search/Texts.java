package io.github.advisorysite.search;

import java.util.Random;

/** Texts of any kind from a seed: words, versions, hosts, scripts, marks, halves of pairs. */
public final class Texts {

  private static final int MOST_PIECES = 14;
  private static final int LAST_OF_THE_COMMON = 0x3100;
  private static final int LONG_RUN = 130;

  private static final String[] PIECES = {
    "openssl",
    "1.0.1f",
    "foo.example.com",
    "windows_xp",
    "don't",
    "l’été",
    "a:b,c;d",
    "脆弱性",
    "バッファ",
    "ﾊﾞｯﾌｧ",
    "か\u3099",
    "한국어",
    "ᄒ\u1161\u11ab",
    "ไทย",
    "👩‍👩‍👧",
    "ＣＶＥ－２０１４",
    "CVE-2014-0160",
    " ",
    "\n",
    "。",
    "・",
    "_",
    ".",
    "'",
    "🇯🇵",
    "1,000.5",
    "Straße",
    "İ",
    "ǅ",
    "\u00AD",
    "\u200D",
    "\uFEFF",
    "𠮷",
    "\uD800",
    "\uDFFF",
    "ｶﾞ_",
    "ー",
    "𝐀𝐁",
    "e\u0301",
    "\u0301"
  };

  private Texts() {}

  /** The next text; one in thirty holds a long run. */
  public static String any(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(MOST_PIECES); left >= 0; left--) {
      switch (random.nextInt(5)) {
        case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 1 -> text.append((char) random.nextInt(LAST_OF_THE_COMMON));
        default -> text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    if (random.nextInt(30) == 0) {
      text.append(PIECES[random.nextInt(PIECES.length)].repeat(random.nextInt(LONG_RUN)));
    }
    return text.toString();
  }
}
