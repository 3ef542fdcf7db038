"""The words that seeded records are made of. All are invented, except that towns and post codes are real."""

from typing import Final

MALE_FIRST_NAMES: Final = (
    "Jan", "Petr", "Ondřej", "Jiří", "Tomáš", "Marek", "Lukáš", "Vojtěch", "Matěj", "Filip", "Radek", "Štěpán",
    "Zdeněk", "Adam", "Kryštof", "Bohumil",
)  # fmt: skip
FEMALE_FIRST_NAMES: Final = (
    "Jana", "Žaneta", "Lucie", "Tereza", "Eliška", "Markéta", "Hana", "Barbora", "Kateřina", "Šárka", "Alžběta",
    "Zuzana", "Veronika", "Ludmila", "Božena", "Anežka",
)  # fmt: skip
SURNAMES: Final = (
    ("Novák", "Nováková"), ("Dvořák", "Dvořáková"), ("Kučera", "Kučerová"), ("Říha", "Říhová"),
    ("Veselý", "Veselá"), ("Horák", "Horáková"), ("Němec", "Němcová"), ("Pokorný", "Pokorná"),
    ("Krejčí", "Krejčí"), ("Sedláček", "Sedláčková"), ("Zeman", "Zemanová"), ("Kolář", "Kolářová"),
    ("Urban", "Urbanová"), ("Vaněk", "Vaňková"), ("Šimek", "Šimková"), ("Bartoš", "Bartošová"),
    ("Vlček", "Vlčková"), ("Malý", "Malá"), ("Hájek", "Hájková"), ("Tichý", "Tichá"),
)  # fmt: skip
"""Pairs: the form for a man and for a woman."""

STREETS: Final = (
    "Dlouhá", "Nádražní", "Husova", "Komenského", "Lipová", "Školní", "Zahradní", "Polní", "Riegrova", "Palackého",
    "Sokolská", "Na Výsluní", "Pod Lesem", "U Mlýna", "Jabloňová", "Třešňová", "Smetanova", "Havlíčkova",
)  # fmt: skip
TOWNS: Final = (
    ("Praha 7", "170 00"), ("Brno", "602 00"), ("Ostrava", "702 00"), ("Plzeň", "301 00"), ("Liberec", "460 01"),
    ("Olomouc", "779 00"), ("České Budějovice", "370 01"), ("Hradec Králové", "500 02"), ("Pardubice", "530 02"),
    ("Zlín", "760 01"), ("Jihlava", "586 01"), ("Kutná Hora", "284 01"), ("Tábor", "390 01"), ("Třebíč", "674 01"),
    ("Žďár nad Sázavou", "591 01"), ("Litomyšl", "570 01"),
)  # fmt: skip
COMPANIES: Final = (
    "Pekárna U Zvonu",
    "Dřevostavby Javor",
    "Květiny Pomněnka",
    "Autodílna Rychlík",
    "Účetní kancelář Sova",
)

BRANDS: Final = (
    "Kamzík", "Bystrá", "Dřevěnka", "Lněnka", "Ohniště", "Polárka", "Rosnička", "Šumava & syn", "Včelín", "Žabka Sport",
)  # fmt: skip
SUPPLIERS: Final = (
    "Velkosklad Morava", "Tkalcovna Horka", "Dílny Podhoří", "Včelařství Pastvina", "Sklárna Údolí", "Čajový dům Lípa",
)  # fmt: skip

CATEGORIES: Final = (
    ("Oblečení", ("Trička", "Mikiny", "Ponožky")),
    ("Domácnost", ("Hrnky", "Svíčky", "Utěrky")),
    ("Venku", ("Batohy", "Lahve")),
    ("Dobroty", ("Med", "Čaje")),
)
"""Each category with its children, which `GOODS` refers to."""

COLOURS: Final = (("modra", "modrá", "#1f4e9c"), ("cervena", "červená", "#b3261e"), ("zelena", "zelená", "#2e7d32"))
SIZES: Final = (("s", "S"), ("m", "M"), ("l", "L"), ("xl", "XL"))
VOLUMES: Final = (("250-ml", "250 ml"), ("500-ml", "500 ml"))

GOODS: Final = (
    ("Trička", "Tričko", "size", 390, 21),
    ("Mikiny", "Mikina", "size", 990, 21),
    ("Ponožky", "Ponožky", "colour", 120, 21),
    ("Hrnky", "Hrnek", "", 220, 21),
    ("Svíčky", "Svíčka", "", 180, 21),
    ("Utěrky", "Utěrka", "colour", 95, 21),
    ("Batohy", "Batoh", "colour", 1490, 21),
    ("Lahve", "Lahev", "volume", 350, 21),
    ("Med", "Med", "volume", 160, 12),
    ("Čaje", "Čaj", "", 89, 12),
)
"""Category, name, parameter of the variants, lowest price in CZK with VAT, VAT rate."""

GOODS_SURNAMES: Final = (
    "Luční", "Horský", "Podzimní", "Babiččin", "Poutník", "Ranní rosa", "Stará alej", "Zimní noc", "Šípek",
    "Lesní stezka", "Jitro", "Kopretina",
)  # fmt: skip
REMARKS: Final = (
    "Prosím zabalit jako dárek.", "Volejte až po 16. hodině.", "Nechte u sousedů.", "Děkuji a přeji hezký den!",
    "Prosím bez papírové faktury.",
)  # fmt: skip
SHOP_REMARKS: Final = ("Stálý zákazník.", "Ověřit adresu.", "Přibalit vzorek čaje.")
ARTICLES: Final = ("Jak pečovat o vlnu", "Pět čajů na zimu", "Co s sebou na hory", "Odkud je náš med")
PAGES: Final = ("Obchodní podmínky", "Doprava a platba", "Kontakty", "O nás")
