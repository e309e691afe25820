package org.gongcai.observation;

import org.springframework.data.repository.ListCrudRepository;

interface InspectorKeys extends ListCrudRepository<InspectorKey, String> {}
