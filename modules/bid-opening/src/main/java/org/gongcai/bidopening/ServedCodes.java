package org.gongcai.bidopening;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServedCodes extends JpaRepository<ServedCode, UUID> {}
