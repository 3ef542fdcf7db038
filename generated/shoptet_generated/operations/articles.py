# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Articles: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.articles import Article, ArticleListItem, ArticleSection, ArticleSectionListItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[ArticleListItem]] = Operation(
    id="getListOfArticles",
    method="GET",
    path="/api/articles",
    resource="articles",
    name="list",
    kind="page",
    key="articles",
    effect="reads",
    type="articles.ArticleListItem",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(10, 10),
)

CREATE: Final[Operation[Article]] = Operation(
    id="createArticle",
    method="POST",
    path="/api/articles",
    resource="articles",
    name="create",
    kind="value",
    key="article",
    type="articles.Article",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="articles.ArticleInput",
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListAllArticles",
    method="GET",
    path="/api/articles/snapshot",
    resource="articles",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "id_from": Parameter(wire="idFrom", kind="integer"),
        "id_to": Parameter(wire="idTo", kind="integer"),
        "article_language": Parameter(wire="articleLanguage"),
        "publish_date_from": Parameter(wire="publishDateFrom", kind="date-time"),
        "publish_date_to": Parameter(wire="publishDateTo", kind="date-time"),
        "change_date_from": Parameter(wire="changeDateFrom", kind="date-time"),
        "change_date_to": Parameter(wire="changeDateTo", kind="date-time"),
        "visible": Parameter(wire="visible", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    line="articles.ArticleSnapshot",
)

GET: Final[Operation[Article]] = Operation(
    id="getDetailOfArticle",
    method="GET",
    path="/api/articles/{id}",
    resource="articles",
    name="get",
    kind="value",
    key="article",
    effect="reads",
    type="articles.Article",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[Article]] = Operation(
    id="updateArticle",
    method="PATCH",
    path="/api/articles/{id}",
    resource="articles",
    name="update",
    kind="value",
    key="article",
    type="articles.Article",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="articles.ArticleUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteArticle",
    method="DELETE",
    path="/api/articles/{id}",
    resource="articles",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_SECTIONS: Final[Operation[list[ArticleSectionListItem]]] = Operation(
    id="getListOfArticleSections",
    method="GET",
    path="/api/articles/sections",
    resource="articles",
    name="list_sections",
    kind="value",
    key="sections",
    effect="reads",
    type="list[articles.ArticleSectionListItem]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_SECTION: Final[Operation[ArticleSection]] = Operation(
    id="createArticleSection",
    method="POST",
    path="/api/articles/sections",
    resource="articles",
    name="create_section",
    kind="value",
    key="articleSection",
    type="articles.ArticleSection",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="articles.ArticleSectionInput",
)

GET_SECTION: Final[Operation[ArticleSection]] = Operation(
    id="getDetailOfArticleSection",
    method="GET",
    path="/api/articles/sections/{section_id}",
    resource="articles",
    name="get_section",
    kind="value",
    key="articleSection",
    effect="reads",
    type="articles.ArticleSection",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_SECTION: Final[Operation[ArticleSection]] = Operation(
    id="updateArticleSection",
    method="PATCH",
    path="/api/articles/sections/{section_id}",
    resource="articles",
    name="update_section",
    kind="value",
    key="articleSection",
    type="articles.ArticleSection",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="articles.ArticleSectionUpdateInput",
)

DELETE_SECTION: Final[Operation[None]] = Operation(
    id="deleteArticleSection",
    method="DELETE",
    path="/api/articles/sections/{section_id}",
    resource="articles",
    name="delete_section",
    kind="none",
    key=None,
    type="None",
    query={
        "force": Parameter(wire="force", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    LIST_SECTIONS.id: LIST_SECTIONS,
    CREATE_SECTION.id: CREATE_SECTION,
    GET_SECTION.id: GET_SECTION,
    UPDATE_SECTION.id: UPDATE_SECTION,
    DELETE_SECTION.id: DELETE_SECTION,
}
"""The operations above by their operationId."""
