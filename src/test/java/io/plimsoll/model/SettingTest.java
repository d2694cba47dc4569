package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingTest {
  private static final Location AT = new Location("pod.yaml", new Span(3, 7));

  @Test
  void aDeclaredValueCountsAndIsWritten() {
    Setting<Boolean> setting = Setting.declared(true, AT);
    assertEquals(Optional.of(true), setting.effective());
    assertEquals(Optional.of(true), setting.written());
    assertEquals(Optional.empty(), setting.overridden());
  }

  @Test
  void aDefaultCountsAndIsNotWritten() {
    Setting<Boolean> setting = Setting.absent(false, AT);
    assertEquals(Optional.of(false), setting.effective());
    assertEquals(Optional.empty(), setting.written());
  }

  @Test
  void whatTheImageDecidesIsNotKnown() {
    Setting<Boolean> setting = Setting.absent(AT);
    assertEquals(Optional.empty(), setting.effective());
  }

  @Test
  void anOverriddenValueIsRemembered() {
    Setting<Boolean> pod = new Setting.Inherited<>(false, AT, "pod", Optional.empty());
    Setting<Boolean> container = new Setting.Declared<>(true, AT, Optional.of(pod));
    assertEquals(Optional.of(pod), container.overridden());
    assertEquals(Optional.of(true), container.effective());
    assertEquals(Optional.of(false), pod.written());
  }

  @Test
  void openSettingsHaveNoValue() {
    for (Setting<Boolean> open :
        List.<Setting<Boolean>>of(
            new Setting.Unresolved<>("{{ x }}", AT),
            new Setting.Unstated<>(AT),
            new Setting.Removed<>(AT),
            new Setting.Invalid<>("maybe", AT))) {
      assertEquals(Optional.empty(), open.effective());
      assertEquals(Optional.empty(), open.written());
      assertEquals(Optional.empty(), open.overridden());
      assertEquals(AT, open.at());
    }
  }

  @Test
  void aDefaultIsNoOverriddenValue() {
    assertEquals(Optional.empty(), Setting.absent(false, AT).overridden());
  }

  @Test
  void whatIsWrittenAtAnOuterLevelIsWritten() {
    Setting<String> image = new Setting.Inherited<>("a", AT, "extends", Optional.empty());
    assertEquals(Optional.of("a"), image.effective());
    assertEquals(Optional.of("a"), image.written());
    assertEquals(AT, image.at());
  }
}
