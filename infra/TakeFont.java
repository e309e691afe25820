import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * Takes the font of PDF records from its npm package into the folder given, so that the repository
 * does not carry ten megabytes. The package manager keeps a copy for the next build. Where it is
 * missing the build goes on without, except in CI: records then say that there is no font.
 */
public final class TakeFont {

    private static final String PACKAGE = "@expo-google-fonts/noto-sans-sc@0.4.3";
    private static final String FONT = "package/400Regular/NotoSansSC_400Regular.ttf";
    private static final String LICENCE = "package/LICENSE_FONT";
    private static final String SHA_256 =
            "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16";
    private static final int BLOCK = 512;

    private TakeFont() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var font = folder.resolve("NotoSansSC-Regular.ttf");
        if (Files.exists(font) && SHA_256.equals(hash(Files.readAllBytes(font)))) {
            return;
        }
        try {
            unpack(pack(), font, folder.resolve("LICENSE-NotoSansSC.txt"));
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            System.err.println("WARNING: no font for PDF records: " + e.getMessage());
        }
    }

    private static Path pack() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("font");
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        var process =
                new ProcessBuilder(
                                isWindows ? "npm.cmd" : "npm",
                                "pack",
                                "--silent",
                                "--prefer-offline",
                                "--pack-destination",
                                folder.toString(),
                                PACKAGE)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("npm pack " + PACKAGE + ": " + said);
        }
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException("npm packed nothing"));
        }
    }

    private static void unpack(Path archive, Path font, Path licence) throws Exception {
        try (var tar = new GZIPInputStream(Files.newInputStream(archive))) {
            for (var head = tar.readNBytes(BLOCK); head.length == BLOCK; head = tar.readNBytes(BLOCK)) {
                take(tar, text(head, 0, 100), text(head, 124, 12), font, licence);
            }
        }
        Files.delete(archive);
        Files.delete(archive.getParent());
        if (!Files.exists(font)) {
            throw new IOException(PACKAGE + " holds no " + FONT);
        }
    }

    private static void take(InputStream tar, String name, String octal, Path font, Path licence)
            throws Exception {
        int size = octal.isEmpty() ? 0 : Integer.parseInt(octal, 8);
        int padding = (BLOCK - size % BLOCK) % BLOCK;
        if (name.equals(FONT)) {
            var bytes = tar.readNBytes(size);
            if (!SHA_256.equals(hash(bytes))) {
                throw new IOException("%s has SHA-256 %s, not %s".formatted(FONT, hash(bytes), SHA_256));
            }
            Files.write(font, bytes);
        } else if (name.equals(LICENCE)) {
            Files.write(licence, tar.readNBytes(size));
        } else {
            tar.skipNBytes(size);
        }
        tar.skipNBytes(padding);
    }

    private static String text(byte[] head, int from, int length) {
        return new String(head, from, length, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
