package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.util.function.Function;

/**
 * Plays the reference's samples: answers a call with the sample's answer, and checks the request against the sample's.
 */
final class SamplePlayer implements AutoCloseable {
    private final ScriptedService service = new ScriptedService();

    <T> T play(String name, Function<DirectoryPorts, T> call) {
        return play(name, PasswordReset.OWN_PATH, call);
    }

    <T> T play(String name, PasswordReset reset, Function<DirectoryPorts, T> call) {
        Sample sample = Sample.named(name);
        service.received().clear();
        service.answers(sample.answer());
        try (RestDirectory rest = RestDirectory.open(Samples.options(service, new SteppedTime())
                .passwordReset(reset)
                .retry(RetryOptions.defaults().withMaxAttempts(1))
                .build())) {
            return call.apply(rest);
        } finally {
            sample.assertSent(service.only());
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
