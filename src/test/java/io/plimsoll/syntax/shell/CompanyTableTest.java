package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quotes, parameters, comments, here-documents and compounds in each other's company. The numbers
/// are those of the words that bash 5.2 gives to each run of `r`; `⏎` stands for a line end, `⇥`
/// for a tab. Each word is followed by the commands behind it, which a part that ends too late
/// swallows.
final class CompanyTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "r w <<'E'⏎$( ` \"⏎E⏎r ⏎⏎r w$((1+2))#!$(( (1) ))\\\" w🐳 w/\"d e\"\"}\" # it's⏎r end w | 1"
            + " 0 3 2",
        "r w\"}\"\\\"${x} w$@x${#x}#${#x} w'b c''$'${x}⏎r ⏎# \"x⏎r end w | 3 0 2",
        "r w\\x41 w\\⏎\\\\n`echo a`⏎⏎r end w | 2 2",
        "r w w\\x41\\`}} w{$' # it's⏎r end w | 3 2",
        "r w\\${x# w$x/}\\⏎\\\" w!$; r end w | 3 2",
        "r wa=b'}'$(( (1) ))\\\"\\x41⏎# \"x⏎r end w | 1 2",
        "r <<E⏎x'y⏎$x `echo a`⏎E⏎r wa$((1+2))\\a#b w[a$(echo \")\")$1; r end w | 0 2 2",
        "r w$(( (1) ))$@x w$1é\\'$'# # it's⏎r ⏎⏎r end w | 2 0 2",
        "r w$((1+2))\\${x//; r w <<'E'⏎$( ` \"⏎E⏎r end w | 1 1 2",
        "r ⏎# \"x⏎r w🐳\\⏎\\ && r w'${x}$(( (1) ))\\\" w${u:-*a${x//$\"q\" # it's⏎r end w | 0 1 1"
            + " 2",
        "x=y r w⏎r w$(( (1) ))=*`echo a` && r w{\"}\"}a && r end w | 1 1 1 2",
        "r w`echo a`$${u:- w/⏎# \"x⏎r w\"d e\"$@x[a # it's⏎r w <<'E'⏎$( ` \"⏎E⏎r end w | 2 1 1 2",
        "r w\"d e\"a=b$(( (1) )) w w⏎r w <<'E'⏎$( ` \"⏎E⏎r end w | 3 1 2",
        "for i in 1; do r w; done⏎r w⏎⏎r w$((1+2))} w`echo a`🐳é w#; r end w | 1 1 3 2",
        "( r w w )⏎r w${x}$\"q\"$(( (1) ))\\x41 w\\'\"''}'\\x41 w\\'⏎⏎r wé⏎# \"x⏎r end w | 2 2 2",
        "r w\\⏎ w}{} w$((1+2))$(echo \")\")\\\"$((1+2))*; r end w | 3 2",
        "r w\" w{${x%⏎r w}$((1+2))⏎# \"x⏎r end w | 1 2",
        "if r; then r w; fi⏎r w\"${x}$1 w\\x41\\$(([a\"${u:-; r w} w w⏎⏎r end w | 0 1 3 2",
        "r w~\\\"${x#} # it's⏎r w`echo a`\\⏎# w${#x}'}'$\"q\"'b c' w && x=y r w⏎r end w | 1 3 1 2",
        "r  ;⏎r w'$x🐳 w⏎# \"x⏎r w\"${u:-${x//' && r end w | 0 1 2",
        "r w}$((1+2))/ w wa\\''}' # it's⏎r ⏎r  # it's⏎r end w | 3 0 0 2",
        "r w'}'${#x}!é w${u:-$@x$1'}'${x}⏎f() { :; }⏎r w⏎r end w | 2 1 2",
        "r w`echo a`\"}\"! w$(( (1) )) ;⏎r end w | 2 2",
        "r w\\'🐳🐳 w'b c'\\⏎; r w <<'E'⏎$( ` \"⏎E⏎r end w | 2 1 2",
        "r <<-E⏎⇥a⏎⇥E⏎r w w'}'[a* w$'$@x\\\"$@x$x⏎⏎r w # it's⏎r end w | 0 3 2",
        "r w\\\"\"$(echo \"z y\")\"${x} w\\⏎⏎⏎r end w | 2 2",
        "r w\\$'}}\\x41 w(\"$(echo \"z y\")\" w\\n}}`echo a` # it's⏎r end w | 1 2",
        "r w$'!\"'`echo a` w\\'\\⏎$$! w\\'}⏎⏎r end w | 3 2",
        "r w$(echo \")\")\\⏎\\n w`echo a`*\\⏎\"$(echo \"z y\")\"\\⏎ w{⏎⏎r end w | 3 2",
        "r w$(( (1) ))*$ w w\\⏎'b c' ;⏎f() { :; }⏎r w⏎r end w | 3 1 2",
        "for i in 1; do r w; done⏎r w\\\"${#x}a#b w w$((1+2)) # it's⏎r ⏎# \"x⏎r end w | 1 3 0 2",
        "r <<E⏎x'y⏎$x `echo a`⏎E⏎r w >/dev/null 2>&1⏎r wé$(( (1) ))! && r end w | 0 1 1 2",
        "r ⏎⏎r w`echo a`$1 w'}' w\\'⏎⏎r end w | 0 3 2",
        "r wa#b$'\"${x#* w # it's⏎r end w | 1 2",
        "r w$'`echo a`\\'${x# w))\\' # it's⏎r end w | 1 2",
        "for i in 1; do r w; done⏎r w <<'E'⏎$( ` \"⏎E⏎r w\\⏎\\n\\n} w$ # it's⏎r end w | 1 1 2 2",
        "r w wa=b\\x41{$' w # it's⏎r w\\${x}'}' # it's⏎r <<E⏎x'y⏎$x `echo a`⏎E⏎r end w | 2 1 0 2",
        "r w${#x}$'$((1+2))${u:- w\\⏎ w}$\"d e\"`⏎r w\\\" w\\x41 # it's⏎r end w | 1 2",
        "r w\"\"${u:- w)) w}\\; r w >/dev/null 2>&1⏎r end w | 3 2",
        "r w'$(( (1) )) w$((`\"}\"$(( w` && r w)/$@x⏎⏎r  # it's⏎r end w | 1 2",
        "if r; then r w; fi⏎r w$(( (1) ))\\⏎r end w | 0 1 3",
        "r w w[a && r w$(( (1) ))=/🐳 ;⏎r w w}'}'🐳⏎r end w | 2 1 2 2",
        "r w#a=b$''}' wa$(echo \")\") && r w w⏎r  # it's⏎r end w | 1 2",
        "r w$((1+2))'}'[a⏎for i in 1; do r w; done⏎r w'b c'a#b && r end w | 1 1 1 2",
        "r w$'[a\\[a w🐳$' && if r; then r w; fi⏎r w$${u:-; r end w | 1 0 1 1 2",
        "x=y r w⏎r w`echo a`$(echo \")\")$x'}'\\\"⏎⏎r end w | 1 1 2",
        "r w$(echo \")\")\\\"*$(( (1) )) w⏎# \"x⏎r w <<'E'⏎$( ` \"⏎E⏎f() { :; }⏎r w⏎r end w | 2 1 1"
            + " 2",
        "r wa{'${u:- w*=\\''}' w$@x${#x}a\\'$(( (1) ))⏎⏎r w <<'E'⏎$( ` \"⏎E⏎r end w | 2 1 2",
        "r ⏎r ⏎⏎r w`echo a``echo a`}\\⏎ && r end w | 0 0 1 2",
        "r w w${x}`echo a` wa=b$(( (1) ))\\⏎{⏎⏎r end w | 3 2",
        "r w`echo a` w wé$((1+2))\"$(echo \"z y\")\"⏎⏎r end w | 3 2",
        "r w w$'\"$(echo \"z y\")\"${x}`\"${x# w && r  ;⏎r w w w\\n\\'a$(('⏎⏎r end w | 2 2",
        "r  ;⏎r w$'\" w$((1+2))'b c'$'; r w⏎# \"x⏎r end w | 0 2 1 2",
        "r w'}'\\'\"$(echo \"z y\")\"$'; r w && r w${x#~${x}= # it's⏎r end w | 1 2",
        "r w${x// ;⏎r w w'}' w$@x}/⏎⏎r end w | 1 2",
        "r ⏎r w'b c'$' w$(( (1) )) # it's⏎r end w | 0 1 2",
        "r w! w\\*\\⏎r w w{\\x41\\⏎`echo a`⏎⏎r ⏎# \"x⏎r end w | 4 0 2",
        "{ r w; }⏎r w w\"$(echo \"z y\")\"$\"${x##}⏎# \"x⏎x=y r w⏎r end w | 1 2 1 2",
        "r w$\\n$'$x w$\"q\"${x//$x w* # it's⏎r ⏎⏎r  && r end w | 1 0 0 2",
        "r w*$'; r w$\"q\"${x} w && r w${#x}`echo a` w\"${x#$'\\n; r end w | 1 2",
        "r w'\\\"$(($' w\\n$@x$((1+2)) # it's⏎r w w\\x41 ;⏎r end w | 2 2 2",
        "r w'b c'${x%${x} w}⏎# \"x⏎r ; r <<E⏎x'y⏎$x `echo a`⏎E⏎r end w | 1 0 0 2",
        "r <<-E⏎⇥a⏎⇥E⏎r w🐳/\\⏎$(( (1) )) w ;⏎r end w | 0 2 2",
        "r w w$@x\\x41\"d e\"🐳⏎r w' w/#$((1+2))}$1 w{\"${u:-\"${x# # it's⏎r end w | 2 1 2",
        "r w\\n$' w$(echo \")\")$\"q\"\"$(echo \"z y\")\"⏎r w w'}' # it's⏎r end w | 1 2",
        "r w~[a'}'$' w w$1=$''}'⏎⏎r end w | 1 2",
        "r ⏎r w'}'`echo a`$@x w\\x41; r end w | 0 2 2",
        "r w$((1+2))⏎⏎r ⏎r <<E⏎x'y⏎$x `echo a`⏎E⏎r end w | 1 0 0 2",
        "r  ;⏎r w`echo a`$'\\x41 w#${x} w`🐳a#b # it's⏎r w; r end w | 0 1 1 2",
        "r w'b c' wé${x#\\' && r w$@x\\⏎⏎{ r w; }⏎r end w | 2 2",
      })
  void everyCommandHasItsWords(String text, String counts) {
    Script script = Outline.script(text.replace("⏎", "\n").replace("⇥", "\t"));
    assertEquals(List.of(), script.problems());
    assertEquals(
        counts,
        script.commands().stream()
            .filter(command -> command.effectiveName().equals("r"))
            .map(command -> Integer.toString(command.arguments().size()))
            .collect(Collectors.joining(" ")));
  }
}
