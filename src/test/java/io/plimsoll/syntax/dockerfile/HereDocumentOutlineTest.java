package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// Where here-documents begin and end, and what they hold. The expected outlines are what BuildKit
/// v0.34.2 says.
final class HereDocumentOutlineTest {
  @Test
  void aScript() {
    Outline.check(
        """
        FROM alpine
        RUN <<EOF
        apk add a
        # no comment
        USER root
        EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-6 RUN «<<EOF» <<EOF:apk add a/# no comment/USER root/
        7-7 USER «x»
        """);
  }

  @Test
  void aScriptForAnInterpreter() {
    Outline.check(
        """
        FROM alpine
        RUN python3 <<EOF > /x && ls
        print(1)
        EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «python3 <<EOF > /x && ls» <<EOF:print(1)/
        5-5 USER «x»
        """);
  }

  @Test
  void tabsBeforeTheEnd() {
    Outline.check(
        """
        FROM alpine
        RUN <<-EOF
        \ta
        \t\tEOF
        RUN <<EOF
        \tEOF
        EOF
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «<<-EOF» <<EOF:tabs:\ta/
        5-7 RUN «<<EOF» <<EOF:\tEOF/
        """);
  }

  @Test
  void quotedNames() {
    Outline.check(
        """
        FROM alpine
        RUN <<'EOF'
        $a
        EOF
        RUN <<"A B"
        $a
        A B
        COPY <<E'O'F /x
        EOF
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «<<'EOF'» <<EOF raw:$a/
        5-7 RUN «<<"A B"» <<A B raw:$a/
        8-9 COPY «<<E'O'F» «/x» <<EOF raw:
        """);
  }

  @Test
  void severalFiles() {
    Outline.check(
        """
        FROM alpine
        COPY <<a <<-b c /dst/
        1
        a
        \t2
        \tb
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-6 COPY «<<a» «<<-b» «c» «/dst/» <<a:1/ <<b:tabs:\t2/
        7-7 USER «x»
        """);
  }

  @Test
  void descriptors() {
    Outline.check(
        """
        FROM alpine
        RUN cat 3<<A 0<<B
        a
        A
        b
        B
        """,
        """
        1-1 FROM «alpine»
        2-6 RUN «cat 3<<A 0<<B» <<A:3:a/ <<B:b/
        """);
  }

  @Test
  void afterContinuedLines() {
    Outline.check(
        """
        FROM alpine
        RUN a && \\
          # why
          cat <<EOF > /x && \\
          b
        hi \\
        EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-7 RUN «a &&   cat <<EOF > /x &&   b» <<EOF:hi \\/
        8-8 USER «x»
        """);
  }

  @Test
  void besideOptions() {
    Outline.check(
        """
        FROM alpine
        RUN --mount=type=cache,target=/x <<EOF
        a
        EOF
        COPY --chmod=755 <<EOF /x
        b
        EOF
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN {--mount=type=cache,target=/x} «<<EOF» <<EOF:a/
        5-7 COPY {--chmod=755} «<<EOF» «/x» <<EOF:b/
        """);
  }

  @Test
  void insideATrigger() {
    Outline.check(
        """
        FROM alpine
        ONBUILD RUN <<EOF
        a
        EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-4 ONBUILD «» <<EOF:a/
        5-5 USER «x»
        """);
  }

  @Test
  void whatOnlyLooksLikeOne() {
    Outline.check(
        """
        FROM alpine
        RUN cat <<<"a"
        RUN echo $((1<<2))
        RUN echo '<<EOF' "<<EOF"
        RUN echo a<<EOF
        CMD cat <<EOF
        RUN ["<<EOF"]
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «cat <<<"a"»
        3-3 RUN «echo $((1<<2))»
        4-4 RUN «echo '<<EOF' "<<EOF"»
        5-5 RUN «echo a<<EOF»
        6-6 CMD «cat <<EOF»
        7-7 RUN exec «<<EOF»
        """);
  }

  @Test
  void anEmptyOne() {
    Outline.check(
        """
        FROM alpine
        RUN <<EOF
        EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-3 RUN «<<EOF» <<EOF:
        4-4 USER «x»
        """);
  }

  @Test
  void spacesBeforeTheName() {
    Outline.check(
        """
        FROM alpine
        RUN cat << EOF
        a
        EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «cat << EOF» <<EOF:a/
        5-5 USER «x»
        """);
  }

  @Test
  void aNameWithAVariable() {
    Outline.check(
        """
        FROM alpine
        RUN cat <<$A
        a
        $A
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «cat <<$A» <<$A:a/
        5-5 USER «x»
        """);
  }

  @Test
  void theSameNameTwice() {
    Outline.check(
        """
        FROM alpine
        RUN cat <<A <<A
        1
        A
        2
        A
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-6 RUN «cat <<A <<A» <<A:1/ <<A:2/
        7-7 USER «x»
        """);
  }

  @Test
  void aBrokenSubstitutionHidesIt() {
    Outline.check(
        """
        FROM alpine
        RUN echo ${} <<EOF
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «echo ${} <<EOF»
        3-3 USER «x»
        """);
  }
}
