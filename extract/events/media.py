"""Which names are those of news organisations."""

from __future__ import annotations

import re

from extract.entities.wordlist import word_set

# The name of a news organisation ends in, or contains, one of these.
_WORDS = word_set("""
broadcasting channel chronicle daily gazette guardian herald journal magazine media news newspaper observer online
outlet post press radio telegraph television times tribune tv website wire
""")
# With one of these before it at once: "Tarn News Agency", not "the Maritime Agency", "the Haqqani Network".
_OF_NEWS = word_set("broadcasting cable information media news press radio telegraph telegraphic television tv")
_GUARDED = word_set("army border command frontier guard military observation police trading")  # "Tarn Border Post"
_NAMES = word_set("""
abc afp al-alam al-arabiya al-hadas al-hadath al-jazeera al-manar al-mayadeen al-monitor aljazeera anadolu anf ansa ap
asharq asharq-al-awsat axios bbc bloomberg cbs cnn dawn dabanga debka dpa dvb dw economist efe fars fox guardian haaretz
interfax irrawaddy irna isna itar-tass kurdistan24 kyodo maan mehr milenio mizzima msnbc myanmar-now nhk nbc novosti npr
petra politico press-tv presstv pti reforma reuters rfa radio-free-asia rferl ria rudaw sana shafaq sohr syria-direct
tasnim tass upi voa wafa wsj xinhua ynet yonhap agence-france-presse british-broadcasting-corporation voice-of-america
deutsche-welle deutsche-presse-agentur al-mayadin enab-baladi kyiv-independent ukrinform premium-times sudan-tribune
rfi rtl rtbf zdf ard rte rté kbs cnbc cbc itv pbs france-24 euronews ndtv mediapart
antara belga belta bernama tanjug unian montsame kazinform agerpres bild spiegel der-spiegel die-zeit die-welt le-monde
le-figaro libération liberation la-repubblica la-stampa corriere-della-sera el-pais el-país el-mundo el-universal
la-nacion la-nación la-razon la-razón clarin clarín folha folha-de-s-paulo o-globo kommersant vedomosti izvestia meduza
novaya-gazeta hurriyet hürriyet cumhuriyet al-ahram al-akhbar asahi-shimbun yomiuri-shimbun mainichi-shimbun nikkei
kompas rappler caixin maariv yedioth-ahronoth aftenposten dagens-nyheter helsingin-sanomat gazeta-wyborcza
kloop kossev agentstvo istories important-stories humangle seneweb dakaractu actualite hiiraan ayin oc-media
caucasian-knot direkt36 efecto-cocuyo khaosod lighthouse-reports prachatai vera-files
""")


def is_media(name: str) -> bool:
    """A news organisation, by its name alone."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", name.lower())
    if not words:
        return False
    before = words[-2] if len(words) > 1 else ""
    return (
        (words[-1] in _WORDS and before not in _GUARDED)
        or (words[-1] in ("agency", "network") and before in _OF_NEWS)
        or "-".join(words) in _NAMES
        or words[0] in _NAMES
        or "".join(words) in _NAMES
        or (len(words) > 1 and words[0] in ("al", "asharq") and f"al-{words[1]}" in _NAMES)
    )
