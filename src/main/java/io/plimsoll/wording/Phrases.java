package io.plimsoll.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of one language. A sentence may hold named holes, `{container}`, that facts fill;
/// everything else, apostrophes too, stands as it is.
public final class Phrases {
  /// Each language is read once, when it is first asked for.
  private static final Map<Language, Phrases> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> sentences;

  private Phrases(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /// The sentences of a language, from `phrases.properties` (English) or `phrases_CODE.properties`.
  public static Phrases in(Language language) {
    return LOADED.computeIfAbsent(language, Phrases::load);
  }

  private static Phrases load(Language language) {
    String suffix = language == Language.EN ? "" : "_" + language.code();
    String resource = "/phrases" + suffix + ".properties";
    Properties properties = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    Map<String, String> sentences = HashMap.newHashMap(properties.size());
    properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
    return new Phrases(language, sentences);
  }

  public Language language() {
    return language;
  }

  /// All keys, sorted.
  public Set<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  /// The sentence as written, with its holes.
  public Optional<String> raw(String key) {
    return Optional.ofNullable(sentences.get(key));
  }

  /// A sentence without holes.
  ///
  /// @throws IllegalArgumentException when there is no such key
  public String say(String key) {
    return say(key, Map.of());
  }

  /// A sentence with its holes filled.
  ///
  /// @throws IllegalArgumentException when there is no such key
  public String say(String key, Map<String, String> facts) {
    return sayFirst(List.of(key), facts);
  }

  /// The sentence of the first key that exists: the most exact one.
  ///
  /// @throws IllegalArgumentException when there is none of them
  public String sayFirst(List<String> keys, Map<String, String> facts) {
    return findFirst(keys, facts)
        .orElseThrow(() -> new IllegalArgumentException("no phrase for " + keys));
  }

  /// The sentence of the first key that exists.
  public Optional<String> findFirst(List<String> keys, Map<String, String> facts) {
    return findFirst(keys, facts, Script.PLAIN);
  }

  /// The sentence of the first key that exists, its facts written for a kind of text.
  public Optional<String> findFirst(List<String> keys, Map<String, String> facts, Script script) {
    for (String key : keys) {
      String sentence = sentences.get(key);
      if (sentence != null) {
        return Optional.of(fill(sentence, facts, script));
      }
    }
    return Optional.empty();
  }

  /// A sentence with a spoken number: `KEY.one` for 1, `KEY.other` for all others, which fill the
  /// hole `{count}`.
  public String count(String key, int count) {
    return count(key, count, Map.of());
  }

  /// A sentence with a spoken number and further facts.
  public String count(String key, int count, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("count", Integer.toString(count));
    return say(key + (count == 1 ? ".one" : ".other"), all);
  }

  /// Fills the holes of a sentence. A hole without a fact stays as it is, so that it is seen.
  static String fill(String sentence, Map<String, String> facts) {
    return fill(sentence, facts, Script.PLAIN);
  }

  static String fill(String sentence, Map<String, String> facts, Script script) {
    StringBuilder result = new StringBuilder(sentence.length() + 32);
    int done = 0;
    boolean isCode = false;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      isCode ^= sentence.substring(done, open).chars().filter(c -> c == '`').count() % 2 == 1;
      result.append(sentence, done, open);
      String fact = facts.get(sentence.substring(open + 1, close));
      result.append(
          fact == null ? sentence.substring(open, close + 1) : script.write(fact, isCode));
      done = close + 1;
    }
    return result.append(sentence, done, sentence.length()).toString();
  }
}
