package org.gongcai.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** A file, folder or web address that the user names, and what lies under it. */
record Place(String name) {
    private static final int LARGEST = 1 << 29;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** For the command line's arguments. */
    static final class Reader implements ITypeConverter<Place> {
        @Override
        public Place convert(String typed) {
            return new Place(typed);
        }
    }

    boolean isUrl() {
        return name.startsWith("http://") || name.startsWith("https://");
    }

    boolean isFolder() {
        return !isUrl() && Files.isDirectory(path());
    }

    Path path() {
        return Path.of(name);
    }

    Place under(String relative) {
        return new Place(isUrl() ? base() + relative : path().resolve(relative).toString());
    }

    private String base() {
        return name.endsWith("/") ? name : name + "/";
    }

    /** At most 512 MiB; refuses to wait for ever. */
    byte[] bytes() throws IOException {
        try (InputStream in = isUrl() ? answer() : Files.newInputStream(path())) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw new IOException("%s is larger than %d bytes".formatted(name, LARGEST));
            }
            return bytes;
        }
    }

    private InputStream answer() throws IOException {
        var request = HttpRequest.newBuilder(uri()).timeout(ANSWER).GET().build();
        try {
            var answer = Web.CLIENT.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException("GET %s: %d".formatted(name, answer.statusCode()));
            }
            return answer.body();
        } catch (ConnectException e) {
            throw new IOException("%s cannot be reached".formatted(name), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("GET %s was interrupted".formatted(name), e);
        }
    }

    private URI uri() throws IOException {
        try {
            return URI.create(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a web address: " + name, e);
        }
    }

    /** Made only when an address is read. */
    private static final class Web {
        static final HttpClient CLIENT =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
    }
}
