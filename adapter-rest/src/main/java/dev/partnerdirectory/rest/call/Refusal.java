package dev.partnerdirectory.rest.call;

import feign.Response;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * The body of a refusal once it was read and cleaned: what goes on through Feign, and whatever listens there, holds
 * nothing of the bytes that came.
 */
record Refusal(AttemptFailure.Refused failure) implements Response.Body {
    @Override
    public Integer length() {
        return 0;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public Reader asReader(Charset charset) {
        return Reader.nullReader();
    }

    @Override
    public void close() {}
}
