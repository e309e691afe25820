package org.gongcai.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.Tender.Attachment;
import org.hibernate.annotations.BatchSize;

/** The documents of a tender, and where its notices appeared. */
@Embeddable
class Dossier {

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "enclosed_document",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "document_index")
    private List<Enclosed> documents = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "posting",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "posting_index")
    private List<Posted> postings = new ArrayList<>();

    void attach(Attachment document) {
        if (documents.stream().anyMatch(each -> each.document().equals(document.id()))) {
            throw Refusals.documentTwice(document);
        }
        documents.add(Enclosed.of(document));
    }

    void detach(UUID document) {
        if (!documents.removeIf(each -> each.document().equals(document))) {
            throw Refusals.unknownDocument();
        }
    }

    void checkDocuments() {
        if (documents.isEmpty()) {
            throw Refusals.documentMissing();
        }
    }

    void add(Posted posted) {
        postings.add(posted);
    }

    List<Attachment> documents() {
        return documents.stream().map(Enclosed::attachment).toList();
    }

    List<Posted> postings() {
        return List.copyOf(postings);
    }
}
