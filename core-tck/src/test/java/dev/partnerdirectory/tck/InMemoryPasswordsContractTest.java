package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.memory.InMemoryPasswords;
import dev.partnerdirectory.core.port.out.PasswordSink;
import java.util.List;

class InMemoryPasswordsContractTest implements PasswordSinkContract {
    private final InMemoryPasswords passwords = new InMemoryPasswords();

    @Override
    public PasswordSink sink() {
        return passwords;
    }

    @Override
    public List<Received> received() {
        return passwords.all().stream()
                .map(one ->
                        new Received(one.customer(), one.user(), one.secret().reveal()))
                .toList();
    }
}
