#include "content/check/everyday.h"

#include <set>
#include <string_view>

#include "content/check/words.h"

namespace lw::content {

namespace {

constexpr std::string_view words =
    // articles, pronouns, conjunctions, prepositions
    "de het een en of maar want dus als dan dat die dit deze daar hier er waar wie wat welke hoe waarom "
    "wanneer "
    "u uw zich zelf uzelf hij zij ze hun hem haar wij we ons onze men iemand iets mijn ik zo zulke zoals "
    "aan af achter bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds "
    "te "
    "tegen ten ter terwijl tijdens tot tussen uit van vanaf vanuit via voor voordat nadat omdat doordat "
    "zodat "
    "hierdoor daardoor waardoor hiermee daarmee waarmee hierbij daarbij waarbij hierin daarin erin erop "
    "erover "
    "daarover hierover ervan daarvan hiervan ervoor daarvoor hiervoor daarna hierna daarom ook nog al toch "
    "wel "
    // verbs
    "ben bent is zijn was waren geweest word wordt worden werd werden geworden heb hebt heeft hebben had "
    "hadden "
    "kan kunt kunnen kon konden zal zult zullen zou zouden wil wilt willen wilde doe doet doen deed gedaan "
    "ga "
    "gaat gaan ging gingen gegaan kom komt komen kwam laat laten liet blijf blijft blijven bleef maak maakt "
    "maken maakte gemaakt krijg krijgt krijgen kreeg geef geeft geven gaf neem neemt nemen nam zeg zegt "
    "zeggen "
    "zei gezegd noem noemt noemen genoemd heet heten hoort horen bij weet weten wist denk denkt denken dacht "
    "voel voelt voelen zie ziet zien zag merk merkt merken leer leert leren geleerd lees leest lezen vertel "
    "vertelt vertellen legt leggen ligt liggen staat staan zit zitten begin begint beginnen begon stopt "
    "stoppen "
    "houdt houden past passen vindt vinden gebeurt gebeuren gebruikt gebruiken gebruik betekent betekenen "
    "lijkt "
    "lijken kijkt kijken zoekt zoeken vraagt vragen probeert "
    // adverbs and adjectives
    "niet geen steeds weer opnieuw soms vaak meestal later eerst nu straks vroeger al nog net even "
    "bijvoorbeeld "
    "vooral ongeveer misschien samen anders meer minder veel weinig genoeg heel erg zeer bijna te tegelijk "
    "terug "
    "verder hetzelfde dezelfde verschillend verschillende ander andere nieuw nieuwe nieuws oud oude groot "
    "grote "
    "groter klein kleine kleiner lang lange langer kort korte korter zelfde eigen gewoon gewone moeilijk "
    "lastig "
    "makkelijk nodig mogelijk bepaald bepaalde ander elkaar "
    // things
    "mens mensen persoon lichaam hersenen brein deel delen stuk ding dingen manier soort soorten woord "
    "woorden "
    "zin uitleg artikel tekst praktijk dag dagen week weken maand maanden jaar jaren tijd moment leven plek "
    "plekken plaats stap stappen voorbeeld vraag vragen antwoord reden gevolg begin einde kant keer ";

const std::set<std::u32string>& all() {
  static const std::set<std::u32string> set = [] {
    std::set<std::u32string> out;
    for (size_t begin = 0; begin < words.size();) {
      const size_t end = words.find(' ', begin);
      out.insert(folded(words.substr(begin, end - begin)));
      begin = end + 1;
    }
    return out;
  }();
  return set;
}

}  // namespace

bool is_everyday(const std::string& word) {
  return all().contains(folded(word));
}

}  // namespace lw::content
