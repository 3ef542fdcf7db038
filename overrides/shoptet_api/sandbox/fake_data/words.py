"""Words that fake data is built from: Czech-looking, and not of real persons or companies."""

from typing import Final

# Women and men alternate in both lists: given name and surname of one person are both at even or both at odd indexes.
GIVEN_NAMES: Final = ("Jana", "Petr", "Žaneta", "Ondřej", "Eva", "Tomáš", "Lucie", "Jiří", "Markéta", "Vojtěch")
SURNAMES: Final = ("Nováková", "Dvořák", "Říhová", "Kučera", "Málková", "Šimek", "Černá", "Hájek", "Bártová", "Zeman")
STREETS: Final = ("Lipová", "Na Stráni", "Husova", "Ke Mlýnu", "Polní", "U Řeky", "Zahradní", "Školní", "Pod Lesem")
TOWNS: Final = (
    ("Brno", "602 00"),
    ("Plzeň", "301 00"),
    ("České Budějovice", "370 01"),
    ("Ostrava", "702 00"),
    ("Praha", "110 00"),
    ("Hradec Králové", "500 02"),
    ("Žďár nad Sázavou", "591 01"),
)
COMPANIES: Final = ("Koloniál U Řeky s.r.o.", "Dílna Pod Lesem s.r.o.", "Obuv Šumava a.s.", "Papírna Lipová s.r.o.")
BRANDS: Final = ("Pelle", "Horal", "Lněnka", "Borovice", "Tatrovka", "Řemen & syn", "Modrásek")
GOODS: Final = (
    "Kotníková bota Šumava",
    "Tkaničky 90 cm",
    "Krém na kůži",
    "Lněný ubrus",
    "Hrnek s puntíky",
    "Vlněná čepice",
    "Dřevěná vařečka",
    "Svíčka z včelího vosku",
    "Plátěná taška",
    "Kožený opasek",
)
CATEGORIES: Final = ("Obuv", "Doplňky", "Domácnost", "Pro děti", "Výprodej", "Novinky", "Kuchyň")
SHIPPING: Final = ("Zásilkovna", "Česká pošta", "Osobní odběr", "PPL")
PAYMENT: Final = ("Platba kartou", "Dobírka", "Bankovní převod", "Hotově")
STATUSES: Final = ("Nevyřízená", "Vyřizuje se", "Vyřízena", "Stornována")
PARAMETERS: Final = ("Velikost", "Barva", "Materiál", "Určení")
COLOURS: Final = ("modrá", "červená", "zelená", "přírodní", "černá")
UNITS: Final = ("ks", "pár", "m", "balení")
SENTENCES: Final = (
    "Prosím o dodání dopoledne.",
    "Vyrobeno ručně v malé dílně.",
    "Děkujeme za nákup.",
    "Zboží je skladem, posíláme druhý den.",
    "Balit jako dárek.",
)
