"""The classes of speech sounds that the acoustic model tells apart. The same table stands in PhoneClasses.cs."""
import unicodedata

LETTERS = ["i", "ɪᵻ", "yʏʉ", "e", "øœɵɞɶ", "ɛε", "æ", "a", "ɑA", "ɔɒ", "o", "ʊ", "uU", "ɯ", "ɨ", "əɘ", "ʌɐɤ", "ɝɜɚ",
           "mɱ", "n", "ŋɲɳɴ",
           "lɫʎɭʟɬ", "ɹɻ", "rɾɽ", "ʁɣʀɰ", "wʍ", "jɥʝ",
           "fɸ", "vʋβⱱ", "θ", "ð", "s", "z", "ʃɕʂɧ", "ʒʑʐ", "ç", "xχħ", "hɦ",
           "p", "bɓ", "tʈ", "dɖɗ", "kqc", "ɡgɟɢɠ"]
NAMES = ["sil", "breath"] + [letters[0] for letters in LETTERS]
COUNT = len(NAMES)
SILENCE, BREATH, FIRST_CONSONANT = 0, 1, 20
_CLASS = {letter: 2 + i for i, letters in enumerate(LETTERS) for letter in letters}


def parts(label):
    """Classes that sound one after the other in an IPA label; marks of length, stress and tone do not count."""
    if label == "breath":
        return [BREATH]
    plain = label if "ç" in label else unicodedata.normalize("NFD", label)
    out = []
    if "(" in plain:
        return out
    for letter in plain:
        if unicodedata.category(letter) not in ("Mn", "Lm") and letter in _CLASS and out[-1:] != [_CLASS[letter]]:
            out.append(_CLASS[letter])
    return out


def spans(phones, source):
    """[(class, start, end)] of a clip's phones. The formant singer's r is the one of English."""
    out = []
    for label, a, b in phones:
        classes = parts("ɹ" if label == "r" and source == "formant" else label)
        if len(classes) == 2:
            cut = a + (0.6 if 2 <= classes[0] < FIRST_CONSONANT else 0.45) * (b - a)
            out += [(classes[0], a, cut), (classes[1], cut, b)]
        else:
            step = (b - a) / max(len(classes), 1)
            out += [(c, a + i * step, a + (i + 1) * step) for i, c in enumerate(classes)]
    return out
