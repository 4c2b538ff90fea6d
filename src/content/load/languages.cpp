#include "content/load/languages.h"

namespace lw::content {

std::string own_name(std::string_view language) {
  constexpr std::string_view names[][2] = {{"am", "አማርኛ"},
                                           {"ar", "العربية"},
                                           {"bg", "Български"},
                                           {"ckb", "کوردیی ناوەندی"},
                                           {"cs", "Čeština"},
                                           {"da", "Dansk"},
                                           {"de", "Deutsch"},
                                           {"el", "Ελληνικά"},
                                           {"en", "English"},
                                           {"es", "Español"},
                                           {"fa", "فارسی"},
                                           {"fi", "Suomi"},
                                           {"fr", "Français"},
                                           {"fy", "Frysk"},
                                           {"he", "עברית"},
                                           {"hi", "हिन्दी"},
                                           {"hr", "Hrvatski"},
                                           {"hu", "Magyar"},
                                           {"id", "Bahasa Indonesia"},
                                           {"it", "Italiano"},
                                           {"ja", "日本語"},
                                           {"ko", "한국어"},
                                           {"ku", "Kurdî"},
                                           {"lt", "Lietuvių"},
                                           {"lv", "Latviešu"},
                                           {"nl", "Nederlands"},
                                           {"no", "Norsk"},
                                           {"pap", "Papiamentu"},
                                           {"pl", "Polski"},
                                           {"ps", "پښتو"},
                                           {"pt", "Português"},
                                           {"ro", "Română"},
                                           {"ru", "Русский"},
                                           {"sk", "Slovenčina"},
                                           {"so", "Soomaali"},
                                           {"sr", "Српски"},
                                           {"sv", "Svenska"},
                                           {"ti", "ትግርኛ"},
                                           {"tr", "Türkçe"},
                                           {"uk", "Українська"},
                                           {"ur", "اردو"},
                                           {"vi", "Tiếng Việt"},
                                           {"zh", "中文"}};
  for (const auto& [code, name] : names)
    if (code == language) return std::string(name);
  return std::string(language);
}

}  // namespace lw::content
