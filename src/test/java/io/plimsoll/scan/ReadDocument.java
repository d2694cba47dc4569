package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;

/// A document that says what another one says, but for what a test says otherwise.
interface ReadDocument extends Document {
  Document read();

  @Override
  default SourceFile file() {
    return read().file();
  }

  @Override
  default List<Subject> subjects() {
    return read().subjects();
  }

  @Override
  default List<Note> notes() {
    return read().notes();
  }

  @Override
  default List<Problem> problems() {
    return read().problems();
  }

  @Override
  default List<Problem> conflicts() {
    return read().conflicts();
  }

  @Override
  default Map<String, String> outline() {
    return read().outline();
  }
}
