package dev.partnerdirectory.files.run;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.tck.PasswordSinkContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class PasswordFileContractTest implements PasswordSinkContract {
    private final List<PasswordFile> open = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public PasswordSink sink() {
        PasswordFile file = new PasswordFile(path());
        open.add(file);
        return file;
    }

    @Override
    public List<Received> received() {
        try (var csv = CsvReader.builder().ofCsvRecord(path())) {
            return csv.stream()
                    .skip(1)
                    .map(line -> new Received(
                            new CustomerId(line.getField(0)),
                            new UserPrincipalName(line.getField(1)),
                            line.getField(2)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path path() {
        return folder.resolve("passwords.csv");
    }

    @AfterEach
    void close() {
        open.forEach(PasswordFile::close);
    }
}
