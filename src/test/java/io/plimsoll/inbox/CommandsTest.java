package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class CommandsTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final Comment COMMENT = new Comment(Comment.Kind.CONVERSATION, 100);

  private final Store store;
  private final Commands commands;

  CommandsTest(Database database) {
    store = Store.open(database.fresh());
    commands = new Commands(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private CommandStanding begin(Comment comment, String person, Instant given) {
    return commands.begin(new Commands.Command(comment, 17, 4, person, given, 1));
  }

  @Test
  void aCommandIsCarriedOutOnceAComment() {
    assertEquals(CommandStanding.FIRST, begin(COMMENT, "ada", NOW));
    commands.answered(COMMENT);
    assertEquals(CommandStanding.ANSWERED, begin(COMMENT, "ada", NOW));
    assertEquals(CommandStanding.ANSWERED, begin(COMMENT, "ada", NOW.plus(Duration.ofDays(9999))));
  }

  @Test
  void aCommandThatWasBegunAndNotAnsweredIsToBeLookedAt() {
    begin(COMMENT, "ada", NOW);
    assertEquals(CommandStanding.UNANSWERED, begin(COMMENT, "ada", NOW));
  }

  @Test
  void theKindsOfCommentsHaveIdsOfTheirOwn() {
    begin(COMMENT, "ada", NOW);
    assertEquals(CommandStanding.FIRST, begin(new Comment(Comment.Kind.REVIEW, 100), "ada", NOW));
  }

  @Test
  void aPersonsCommandsOfTheLastHourAreCounted() {
    for (int minute = 0; minute < 100; minute += 10) {
      Comment comment = new Comment(Comment.Kind.CONVERSATION, minute);
      begin(comment, "ada", NOW.plus(Duration.ofMinutes(minute)));
    }
    Instant since = NOW.plus(Duration.ofMinutes(40));
    assertEquals(6, commands.countSince(17, 4, "ada", since));
    assertEquals(0, commands.countSince(17, 4, "bo", since));
    assertEquals(0, commands.countSince(17, 5, "ada", since));
    Comment several = new Comment(Comment.Kind.REVIEW_BODY, 7);
    commands.begin(new Commands.Command(several, 17, 5, "ada", since, 3));
    assertEquals(3, commands.countSince(17, 5, "ada", since));
  }
}
