package dev.partnerdirectory.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a directory exports, as text. */
final class Exports {
    private Exports() {}

    static String text(FakeDirectory fake) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fake.export(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
