package org.gongcai.evaluatordraw.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Lays each message into a folder, for a program that carries it on and takes the file away. */
class FileDropNotifier implements Notifier {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    FileDropNotifier(Carrier.Folder folder) {
        this.folder = folder.path();
    }

    /** Under its last name the file is always whole. */
    @Override
    public void send(Notice notice, String link) throws IOException {
        var message =
                new TreeMap<>(
                        Map.of(
                                "id", notice.id().toString(),
                                "to", notice.phone(),
                                "text", notice.text(),
                                "link", link));
        Files.createDirectories(folder);
        var part = folder.resolve(notice.id() + ".part");
        Files.write(part, JSON.writeValueAsBytes(message));
        Files.move(
                part, folder.resolve(notice.id() + ".json"), StandardCopyOption.REPLACE_EXISTING);
    }
}
