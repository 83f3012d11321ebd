package dev.partnerdirectory.benchmarks.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** The JDK's client and Jackson, used directly without a library: no retries, no parsing of errors. */
final class HandWritten implements Rival {
    private static final int CREATED = 201;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final URI uri;

    HandWritten(URI server) {
        this.uri = server.resolve(Sample.PATH);
    }

    @Override
    public String name() {
        return "java.net.http";
    }

    @Override
    public void addMember() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("MS-Contract-Version", "v1")
                .header("X-Locale", "en-US")
                .header("Authorization", "Bearer " + Sample.TOKEN)
                .header("MS-RequestId", UUID.randomUUID().toString())
                .header("MS-CorrelationId", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Sample.Body.sample())))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != CREATED) {
            throw new IOException("answered " + answer.statusCode());
        }
        json.readValue(answer.body(), Sample.Member.class).check();
    }

    /** Its threads end when it becomes unreachable; Java 17 cannot close it. */
    @Override
    public void close() {}
}
