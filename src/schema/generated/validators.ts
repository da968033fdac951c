// @ts-nocheck
// Written by .ci/generate-validators.mjs.
"use strict";
export const rule = validate10;
const schema11 = {"$id":"rule.schema.json","type":"object","required":["title","logsource","detection"],"properties":{"title":{"$ref":"metadata.schema.json#/$defs/title"},"id":{"$ref":"metadata.schema.json#/$defs/id"},"name":{"$ref":"metadata.schema.json#/$defs/name"},"related":{"$ref":"metadata.schema.json#/$defs/related"},"taxonomy":{"$ref":"metadata.schema.json#/$defs/taxonomy"},"status":{"$ref":"metadata.schema.json#/$defs/status"},"description":{"$ref":"metadata.schema.json#/$defs/description"},"license":{"$ref":"metadata.schema.json#/$defs/license"},"author":{"$ref":"metadata.schema.json#/$defs/author"},"references":{"$ref":"metadata.schema.json#/$defs/references"},"date":{"$ref":"metadata.schema.json#/$defs/date"},"modified":{"$ref":"metadata.schema.json#/$defs/date"},"falsepositives":{"$ref":"metadata.schema.json#/$defs/falsepositives"},"level":{"$ref":"metadata.schema.json#/$defs/level"},"tags":{"$ref":"metadata.schema.json#/$defs/tags"},"scope":{"$ref":"metadata.schema.json#/$defs/scope"},"fields":{"$ref":"metadata.schema.json#/$defs/fields"},"logsource":{"$ref":"metadata.schema.json#/$defs/logsource"},"detection":{"type":"object","required":["condition"],"properties":{"condition":{"$ref":"metadata.schema.json#/$defs/condition"},"timeframe":{"type":"string"}},"additionalProperties":{"$ref":"metadata.schema.json#/$defs/selection"}}}};
const schema13 = {"type":"string","maxLength":256};
const schema14 = {"type":"string","pattern":"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"};
const schema15 = {"type":"string","maxLength":256};
const schema18 = {"type":"string","maxLength":256};
const schema19 = {"enum":["stable","test","experimental","deprecated","unsupported"]};
const schema20 = {"type":"string","maxLength":65535};
const schema21 = {"type":"string"};
const schema22 = {"type":"string"};
const schema23 = {"type":"array","items":{"type":"string"},"uniqueItems":true};
const schema24 = {"type":"string","pattern":"^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"};
const schema26 = {"type":["array","string"],"items":{"type":"string"}};
const schema27 = {"enum":["informational","low","medium","high","critical"]};
const schema28 = {"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9_-]+\\.[a-z0-9._-]+$"}};
const schema29 = {"type":"array","items":{"type":"string"}};
const schema30 = {"type":"array","items":{"type":"string"},"uniqueItems":true};
const schema31 = {"type":"object","properties":{"category":{"type":"string"},"product":{"type":"string"},"service":{"type":"string"},"definition":{"type":"string"}}};
const schema32 = {"type":["object","array"]};
const schema33 = {"type":["string","array"],"minItems":1,"items":{"type":"string"}};
const pattern0 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const pattern2 = new RegExp("^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$", "u");
const pattern4 = new RegExp("^[a-z0-9_-]+\\.[a-z0-9._-]+$", "u");
const schema16 = {"type":"array","items":{"type":"object","required":["id","type"],"properties":{"id":{"$ref":"#/$defs/id"},"type":{"enum":["derived","obsolete","merged","renamed","similar"]}}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.type === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.type !== undefined){
let data2 = data0.type;
if(!(((((data2 === "derived") || (data2 === "obsolete")) || (data2 === "merged")) || (data2 === "renamed")) || (data2 === "similar"))){
const err4 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="rule.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.logsource === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logsource"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.detection === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detection"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(data0.length > 256){
const err3 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"metadata.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"metadata.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(data2.length > 256){
const err7 = {instancePath:instancePath+"/name",schemaPath:"metadata.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"metadata.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.related !== undefined){
if(!(validate12(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.taxonomy !== undefined){
let data4 = data.taxonomy;
if(typeof data4 === "string"){
if(data4.length > 256){
const err9 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.status !== undefined){
let data5 = data.status;
if(!(((((data5 === "stable") || (data5 === "test")) || (data5 === "experimental")) || (data5 === "deprecated")) || (data5 === "unsupported"))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"metadata.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema19.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined){
let data6 = data.description;
if(typeof data6 === "string"){
if(data6.length > 65535){
const err12 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 65535}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err14 = {instancePath:instancePath+"/license",schemaPath:"metadata.schema.json#/$defs/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err15 = {instancePath:instancePath+"/author",schemaPath:"metadata.schema.json#/$defs/author/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.references !== undefined){
let data9 = data.references;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(typeof data9[i0] !== "string"){
const err16 = {instancePath:instancePath+"/references/" + i0,schemaPath:"metadata.schema.json#/$defs/references/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err17 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err18 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.date !== undefined){
let data11 = data.date;
if(typeof data11 === "string"){
if(!pattern2.test(data11)){
const err19 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.modified !== undefined){
let data12 = data.modified;
if(typeof data12 === "string"){
if(!pattern2.test(data12)){
const err21 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.falsepositives !== undefined){
let data13 = data.falsepositives;
if((!(Array.isArray(data13))) && (typeof data13 !== "string")){
const err23 = {instancePath:instancePath+"/falsepositives",schemaPath:"metadata.schema.json#/$defs/falsepositives/type",keyword:"type",params:{type: schema26.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i2=0; i2<len1; i2++){
if(typeof data13[i2] !== "string"){
const err24 = {instancePath:instancePath+"/falsepositives/" + i2,schemaPath:"metadata.schema.json#/$defs/falsepositives/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data.level !== undefined){
let data15 = data.level;
if(!(((((data15 === "informational") || (data15 === "low")) || (data15 === "medium")) || (data15 === "high")) || (data15 === "critical"))){
const err25 = {instancePath:instancePath+"/level",schemaPath:"metadata.schema.json#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema27.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.tags !== undefined){
let data16 = data.tags;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err26 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+\\.[a-z0-9._-]+$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let i4 = data16.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data16[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err28 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err29 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.scope !== undefined){
let data18 = data.scope;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i5=0; i5<len3; i5++){
if(typeof data18[i5] !== "string"){
const err30 = {instancePath:instancePath+"/scope/" + i5,schemaPath:"metadata.schema.json#/$defs/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/scope",schemaPath:"metadata.schema.json#/$defs/scope/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.fields !== undefined){
let data20 = data.fields;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i6=0; i6<len4; i6++){
if(typeof data20[i6] !== "string"){
const err32 = {instancePath:instancePath+"/fields/" + i6,schemaPath:"metadata.schema.json#/$defs/fields/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i7 = data20.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data20[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err33 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err34 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.logsource !== undefined){
let data22 = data.logsource;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.category !== undefined){
if(typeof data22.category !== "string"){
const err35 = {instancePath:instancePath+"/logsource/category",schemaPath:"metadata.schema.json#/$defs/logsource/properties/category/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data22.product !== undefined){
if(typeof data22.product !== "string"){
const err36 = {instancePath:instancePath+"/logsource/product",schemaPath:"metadata.schema.json#/$defs/logsource/properties/product/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data22.service !== undefined){
if(typeof data22.service !== "string"){
const err37 = {instancePath:instancePath+"/logsource/service",schemaPath:"metadata.schema.json#/$defs/logsource/properties/service/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data22.definition !== undefined){
if(typeof data22.definition !== "string"){
const err38 = {instancePath:instancePath+"/logsource/definition",schemaPath:"metadata.schema.json#/$defs/logsource/properties/definition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/logsource",schemaPath:"metadata.schema.json#/$defs/logsource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.detection !== undefined){
let data27 = data.detection;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.condition === undefined){
const err40 = {instancePath:instancePath+"/detection",schemaPath:"#/properties/detection/required",keyword:"required",params:{missingProperty: "condition"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key0 in data27){
if(!((key0 === "condition") || (key0 === "timeframe"))){
let data28 = data27[key0];
if(!data28 || typeof data28 != "object"){
const err41 = {instancePath:instancePath+"/detection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metadata.schema.json#/$defs/selection/type",keyword:"type",params:{type: schema32.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data27.condition !== undefined){
let data29 = data27.condition;
if((typeof data29 !== "string") && (!(Array.isArray(data29)))){
const err42 = {instancePath:instancePath+"/detection/condition",schemaPath:"metadata.schema.json#/$defs/condition/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(Array.isArray(data29)){
if(data29.length < 1){
const err43 = {instancePath:instancePath+"/detection/condition",schemaPath:"metadata.schema.json#/$defs/condition/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len5 = data29.length;
for(let i8=0; i8<len5; i8++){
if(typeof data29[i8] !== "string"){
const err44 = {instancePath:instancePath+"/detection/condition/" + i8,schemaPath:"metadata.schema.json#/$defs/condition/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
if(data27.timeframe !== undefined){
if(typeof data27.timeframe !== "string"){
const err45 = {instancePath:instancePath+"/detection/timeframe",schemaPath:"#/properties/detection/properties/timeframe/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/detection",schemaPath:"#/properties/detection/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const technique = validate14;
const schema34 = {"$id":"technique.schema.json","type":"object","required":["title","technique","analytics"],"properties":{"title":{"$ref":"metadata.schema.json#/$defs/title"},"taxonomy":{"$ref":"metadata.schema.json#/$defs/taxonomy"},"status":{"$ref":"metadata.schema.json#/$defs/status"},"description":{"$ref":"metadata.schema.json#/$defs/description"},"license":{"$ref":"metadata.schema.json#/$defs/license"},"author":{"$ref":"metadata.schema.json#/$defs/author"},"references":{"$ref":"metadata.schema.json#/$defs/references"},"date":{"$ref":"metadata.schema.json#/$defs/date"},"modified":{"$ref":"metadata.schema.json#/$defs/date"},"falsepositives":{"$ref":"metadata.schema.json#/$defs/falsepositives"},"level":{"$ref":"metadata.schema.json#/$defs/level"},"tags":{"$ref":"metadata.schema.json#/$defs/tags"},"scope":{"$ref":"metadata.schema.json#/$defs/scope"},"fields":{"$ref":"metadata.schema.json#/$defs/fields"},"technique":{"type":"string","pattern":"^T\\d{4}(\\.\\d{3})?$"},"parent":{"type":"string","pattern":"^T\\d{4}$"},"tactics":{"type":"array","items":{"type":"string"}},"groups":{"type":"array","items":{"type":"string"}},"mitigations":{"type":"array","items":{"type":"string"}},"analytics":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/analytic"}}},"$defs":{"analytic":{"allOf":[{"$ref":"rule.schema.json"}],"properties":{"component":{"type":"string"},"providers":{"type":"array","minItems":1,"items":{"type":"string"}},"tests":{"type":"array","items":{"$ref":"#/$defs/test"}}}},"test":{"type":"object","required":["event","matches"],"properties":{"name":{"type":"string"},"event":{"type":"object"},"matches":{"type":"boolean"},"synthetic":{"type":"boolean"},"source":{"type":"string"}}}}};
const pattern8 = new RegExp("^T\\d{4}(\\.\\d{3})?$", "u");
const pattern9 = new RegExp("^T\\d{4}$", "u");
const schema49 = {"allOf":[{"$ref":"rule.schema.json"}],"properties":{"component":{"type":"string"},"providers":{"type":"array","minItems":1,"items":{"type":"string"}},"tests":{"type":"array","items":{"$ref":"#/$defs/test"}}}};
const schema50 = {"type":"object","required":["event","matches"],"properties":{"name":{"type":"string"},"event":{"type":"object"},"matches":{"type":"boolean"},"synthetic":{"type":"boolean"},"source":{"type":"string"}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate10(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component !== undefined){
if(typeof data.component !== "string"){
const err0 = {instancePath:instancePath+"/component",schemaPath:"#/properties/component/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.providers !== undefined){
let data1 = data.providers;
if(Array.isArray(data1)){
if(data1.length < 1){
const err1 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/providers/" + i0,schemaPath:"#/properties/providers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tests !== undefined){
let data3 = data.tests;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.event === undefined){
const err4 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/$defs/test/required",keyword:"required",params:{missingProperty: "event"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4.matches === undefined){
const err5 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/$defs/test/required",keyword:"required",params:{missingProperty: "matches"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err6 = {instancePath:instancePath+"/tests/" + i1+"/name",schemaPath:"#/$defs/test/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.event !== undefined){
let data6 = data4.event;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err7 = {instancePath:instancePath+"/tests/" + i1+"/event",schemaPath:"#/$defs/test/properties/event/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.matches !== undefined){
if(typeof data4.matches !== "boolean"){
const err8 = {instancePath:instancePath+"/tests/" + i1+"/matches",schemaPath:"#/$defs/test/properties/matches/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.synthetic !== undefined){
if(typeof data4.synthetic !== "boolean"){
const err9 = {instancePath:instancePath+"/tests/" + i1+"/synthetic",schemaPath:"#/$defs/test/properties/synthetic/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.source !== undefined){
if(typeof data4.source !== "string"){
const err10 = {instancePath:instancePath+"/tests/" + i1+"/source",schemaPath:"#/$defs/test/properties/source/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/$defs/test/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="technique.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.technique === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "technique"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.analytics === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "analytics"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(data0.length > 256){
const err3 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.taxonomy !== undefined){
let data1 = data.taxonomy;
if(typeof data1 === "string"){
if(data1.length > 256){
const err5 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((((data2 === "stable") || (data2 === "test")) || (data2 === "experimental")) || (data2 === "deprecated")) || (data2 === "unsupported"))){
const err7 = {instancePath:instancePath+"/status",schemaPath:"metadata.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema19.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 === "string"){
if(data3.length > 65535){
const err8 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 65535}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err10 = {instancePath:instancePath+"/license",schemaPath:"metadata.schema.json#/$defs/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err11 = {instancePath:instancePath+"/author",schemaPath:"metadata.schema.json#/$defs/author/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.references !== undefined){
let data6 = data.references;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err12 = {instancePath:instancePath+"/references/" + i0,schemaPath:"metadata.schema.json#/$defs/references/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.date !== undefined){
let data8 = data.date;
if(typeof data8 === "string"){
if(!pattern2.test(data8)){
const err15 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.modified !== undefined){
let data9 = data.modified;
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
const err17 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.falsepositives !== undefined){
let data10 = data.falsepositives;
if((!(Array.isArray(data10))) && (typeof data10 !== "string")){
const err19 = {instancePath:instancePath+"/falsepositives",schemaPath:"metadata.schema.json#/$defs/falsepositives/type",keyword:"type",params:{type: schema26.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
if(typeof data10[i2] !== "string"){
const err20 = {instancePath:instancePath+"/falsepositives/" + i2,schemaPath:"metadata.schema.json#/$defs/falsepositives/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.level !== undefined){
let data12 = data.level;
if(!(((((data12 === "informational") || (data12 === "low")) || (data12 === "medium")) || (data12 === "high")) || (data12 === "critical"))){
const err21 = {instancePath:instancePath+"/level",schemaPath:"metadata.schema.json#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema27.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.tags !== undefined){
let data13 = data.tags;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i3=0; i3<len2; i3++){
let data14 = data13[i3];
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
const err22 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+\\.[a-z0-9._-]+$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i4 = data13.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data13[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err24 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err25 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.scope !== undefined){
let data15 = data.scope;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i5=0; i5<len3; i5++){
if(typeof data15[i5] !== "string"){
const err26 = {instancePath:instancePath+"/scope/" + i5,schemaPath:"metadata.schema.json#/$defs/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/scope",schemaPath:"metadata.schema.json#/$defs/scope/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.fields !== undefined){
let data17 = data.fields;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i6=0; i6<len4; i6++){
if(typeof data17[i6] !== "string"){
const err28 = {instancePath:instancePath+"/fields/" + i6,schemaPath:"metadata.schema.json#/$defs/fields/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i7 = data17.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data17[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err29 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err30 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.technique !== undefined){
let data19 = data.technique;
if(typeof data19 === "string"){
if(!pattern8.test(data19)){
const err31 = {instancePath:instancePath+"/technique",schemaPath:"#/properties/technique/pattern",keyword:"pattern",params:{pattern: "^T\\d{4}(\\.\\d{3})?$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/technique",schemaPath:"#/properties/technique/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.parent !== undefined){
let data20 = data.parent;
if(typeof data20 === "string"){
if(!pattern9.test(data20)){
const err33 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/pattern",keyword:"pattern",params:{pattern: "^T\\d{4}$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.tactics !== undefined){
let data21 = data.tactics;
if(Array.isArray(data21)){
const len5 = data21.length;
for(let i8=0; i8<len5; i8++){
if(typeof data21[i8] !== "string"){
const err35 = {instancePath:instancePath+"/tactics/" + i8,schemaPath:"#/properties/tactics/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/tactics",schemaPath:"#/properties/tactics/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.groups !== undefined){
let data23 = data.groups;
if(Array.isArray(data23)){
const len6 = data23.length;
for(let i9=0; i9<len6; i9++){
if(typeof data23[i9] !== "string"){
const err37 = {instancePath:instancePath+"/groups/" + i9,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.mitigations !== undefined){
let data25 = data.mitigations;
if(Array.isArray(data25)){
const len7 = data25.length;
for(let i10=0; i10<len7; i10++){
if(typeof data25[i10] !== "string"){
const err39 = {instancePath:instancePath+"/mitigations/" + i10,schemaPath:"#/properties/mitigations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/mitigations",schemaPath:"#/properties/mitigations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.analytics !== undefined){
let data27 = data.analytics;
if(Array.isArray(data27)){
if(data27.length < 1){
const err41 = {instancePath:instancePath+"/analytics",schemaPath:"#/properties/analytics/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len8 = data27.length;
for(let i11=0; i11<len8; i11++){
if(!(validate15(data27[i11], {instancePath:instancePath+"/analytics/" + i11,parentData:data27,parentDataProperty:i11,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath:instancePath+"/analytics",schemaPath:"#/properties/analytics/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const correlation = validate18;
const schema51 = {"$id":"correlation.schema.json","type":"object","required":["title","correlation"],"properties":{"title":{"$ref":"metadata.schema.json#/$defs/title"},"id":{"$ref":"metadata.schema.json#/$defs/id"},"name":{"$ref":"metadata.schema.json#/$defs/name"},"related":{"$ref":"metadata.schema.json#/$defs/related"},"taxonomy":{"$ref":"metadata.schema.json#/$defs/taxonomy"},"status":{"$ref":"metadata.schema.json#/$defs/status"},"description":{"$ref":"metadata.schema.json#/$defs/description"},"license":{"$ref":"metadata.schema.json#/$defs/license"},"author":{"$ref":"metadata.schema.json#/$defs/author"},"references":{"$ref":"metadata.schema.json#/$defs/references"},"date":{"$ref":"metadata.schema.json#/$defs/date"},"modified":{"$ref":"metadata.schema.json#/$defs/date"},"falsepositives":{"$ref":"metadata.schema.json#/$defs/falsepositives"},"level":{"$ref":"metadata.schema.json#/$defs/level"},"tags":{"$ref":"metadata.schema.json#/$defs/tags"},"scope":{"$ref":"metadata.schema.json#/$defs/scope"},"fields":{"$ref":"metadata.schema.json#/$defs/fields"},"correlation":{"type":"object","required":["type","rules","timespan"],"properties":{"type":{"enum":["event_count","value_count","temporal","temporal_ordered","value_sum","value_avg","value_percentile"]},"rules":{"type":"array","minItems":1,"items":{"type":"string"}},"aliases":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"type":"string"}}},"group-by":{"type":"array","items":{"type":"string"}},"timespan":{"type":"string","pattern":"^\\d+[smhd]$"},"condition":{"type":"object","properties":{"gt":{"type":"integer"},"gte":{"type":"integer"},"lt":{"type":"integer"},"lte":{"type":"integer"},"eq":{"type":"integer"},"neq":{"type":"integer"},"field":{"type":["string","array"],"items":{"type":"string"}}}}}},"generate":{"type":"boolean"}}};
const pattern15 = new RegExp("^\\d+[smhd]$", "u");

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.type === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.type !== undefined){
let data2 = data0.type;
if(!(((((data2 === "derived") || (data2 === "obsolete")) || (data2 === "merged")) || (data2 === "renamed")) || (data2 === "similar"))){
const err4 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="correlation.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.correlation === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "correlation"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(data0.length > 256){
const err2 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"metadata.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"metadata.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(data2.length > 256){
const err6 = {instancePath:instancePath+"/name",schemaPath:"metadata.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"metadata.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.related !== undefined){
if(!(validate19(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data.taxonomy !== undefined){
let data4 = data.taxonomy;
if(typeof data4 === "string"){
if(data4.length > 256){
const err8 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
let data5 = data.status;
if(!(((((data5 === "stable") || (data5 === "test")) || (data5 === "experimental")) || (data5 === "deprecated")) || (data5 === "unsupported"))){
const err10 = {instancePath:instancePath+"/status",schemaPath:"metadata.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema19.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.description !== undefined){
let data6 = data.description;
if(typeof data6 === "string"){
if(data6.length > 65535){
const err11 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 65535}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err13 = {instancePath:instancePath+"/license",schemaPath:"metadata.schema.json#/$defs/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err14 = {instancePath:instancePath+"/author",schemaPath:"metadata.schema.json#/$defs/author/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.references !== undefined){
let data9 = data.references;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(typeof data9[i0] !== "string"){
const err15 = {instancePath:instancePath+"/references/" + i0,schemaPath:"metadata.schema.json#/$defs/references/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err17 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.date !== undefined){
let data11 = data.date;
if(typeof data11 === "string"){
if(!pattern2.test(data11)){
const err18 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.modified !== undefined){
let data12 = data.modified;
if(typeof data12 === "string"){
if(!pattern2.test(data12)){
const err20 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.falsepositives !== undefined){
let data13 = data.falsepositives;
if((!(Array.isArray(data13))) && (typeof data13 !== "string")){
const err22 = {instancePath:instancePath+"/falsepositives",schemaPath:"metadata.schema.json#/$defs/falsepositives/type",keyword:"type",params:{type: schema26.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i2=0; i2<len1; i2++){
if(typeof data13[i2] !== "string"){
const err23 = {instancePath:instancePath+"/falsepositives/" + i2,schemaPath:"metadata.schema.json#/$defs/falsepositives/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
if(data.level !== undefined){
let data15 = data.level;
if(!(((((data15 === "informational") || (data15 === "low")) || (data15 === "medium")) || (data15 === "high")) || (data15 === "critical"))){
const err24 = {instancePath:instancePath+"/level",schemaPath:"metadata.schema.json#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema27.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.tags !== undefined){
let data16 = data.tags;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err25 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+\\.[a-z0-9._-]+$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
let i4 = data16.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data16[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err27 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.scope !== undefined){
let data18 = data.scope;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i5=0; i5<len3; i5++){
if(typeof data18[i5] !== "string"){
const err29 = {instancePath:instancePath+"/scope/" + i5,schemaPath:"metadata.schema.json#/$defs/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/scope",schemaPath:"metadata.schema.json#/$defs/scope/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.fields !== undefined){
let data20 = data.fields;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i6=0; i6<len4; i6++){
if(typeof data20[i6] !== "string"){
const err31 = {instancePath:instancePath+"/fields/" + i6,schemaPath:"metadata.schema.json#/$defs/fields/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
let i7 = data20.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data20[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err32 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err33 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.correlation !== undefined){
let data22 = data.correlation;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.type === undefined){
const err34 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data22.rules === undefined){
const err35 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/required",keyword:"required",params:{missingProperty: "rules"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data22.timespan === undefined){
const err36 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/required",keyword:"required",params:{missingProperty: "timespan"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data22.type !== undefined){
let data23 = data22.type;
if(!(((((((data23 === "event_count") || (data23 === "value_count")) || (data23 === "temporal")) || (data23 === "temporal_ordered")) || (data23 === "value_sum")) || (data23 === "value_avg")) || (data23 === "value_percentile"))){
const err37 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/properties/type/enum",keyword:"enum",params:{allowedValues: schema51.properties.correlation.properties.type.enum}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data22.rules !== undefined){
let data24 = data22.rules;
if(Array.isArray(data24)){
if(data24.length < 1){
const err38 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/properties/correlation/properties/rules/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len5 = data24.length;
for(let i8=0; i8<len5; i8++){
if(typeof data24[i8] !== "string"){
const err39 = {instancePath:instancePath+"/correlation/rules/" + i8,schemaPath:"#/properties/correlation/properties/rules/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/properties/correlation/properties/rules/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data22.aliases !== undefined){
let data26 = data22.aliases;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key0 in data26){
let data27 = data26[key0];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key1 in data27){
if(typeof data27[key1] !== "string"){
const err41 = {instancePath:instancePath+"/correlation/aliases/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/correlation/properties/aliases/additionalProperties/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/correlation/aliases/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/correlation/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/correlation/aliases",schemaPath:"#/properties/correlation/properties/aliases/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22["group-by"] !== undefined){
let data29 = data22["group-by"];
if(Array.isArray(data29)){
const len6 = data29.length;
for(let i9=0; i9<len6; i9++){
if(typeof data29[i9] !== "string"){
const err44 = {instancePath:instancePath+"/correlation/group-by/" + i9,schemaPath:"#/properties/correlation/properties/group-by/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/correlation/group-by",schemaPath:"#/properties/correlation/properties/group-by/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data22.timespan !== undefined){
let data31 = data22.timespan;
if(typeof data31 === "string"){
if(!pattern15.test(data31)){
const err46 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"#/properties/correlation/properties/timespan/pattern",keyword:"pattern",params:{pattern: "^\\d+[smhd]$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"#/properties/correlation/properties/timespan/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data22.condition !== undefined){
let data32 = data22.condition;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.gt !== undefined){
let data33 = data32.gt;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err48 = {instancePath:instancePath+"/correlation/condition/gt",schemaPath:"#/properties/correlation/properties/condition/properties/gt/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data32.gte !== undefined){
let data34 = data32.gte;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err49 = {instancePath:instancePath+"/correlation/condition/gte",schemaPath:"#/properties/correlation/properties/condition/properties/gte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data32.lt !== undefined){
let data35 = data32.lt;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err50 = {instancePath:instancePath+"/correlation/condition/lt",schemaPath:"#/properties/correlation/properties/condition/properties/lt/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data32.lte !== undefined){
let data36 = data32.lte;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err51 = {instancePath:instancePath+"/correlation/condition/lte",schemaPath:"#/properties/correlation/properties/condition/properties/lte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data32.eq !== undefined){
let data37 = data32.eq;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err52 = {instancePath:instancePath+"/correlation/condition/eq",schemaPath:"#/properties/correlation/properties/condition/properties/eq/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data32.neq !== undefined){
let data38 = data32.neq;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err53 = {instancePath:instancePath+"/correlation/condition/neq",schemaPath:"#/properties/correlation/properties/condition/properties/neq/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data32.field !== undefined){
let data39 = data32.field;
if((typeof data39 !== "string") && (!(Array.isArray(data39)))){
const err54 = {instancePath:instancePath+"/correlation/condition/field",schemaPath:"#/properties/correlation/properties/condition/properties/field/type",keyword:"type",params:{type: schema51.properties.correlation.properties.condition.properties.field.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(Array.isArray(data39)){
const len7 = data39.length;
for(let i10=0; i10<len7; i10++){
if(typeof data39[i10] !== "string"){
const err55 = {instancePath:instancePath+"/correlation/condition/field/" + i10,schemaPath:"#/properties/correlation/properties/condition/properties/field/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
}
else {
const err56 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/properties/correlation/properties/condition/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.generate !== undefined){
if(typeof data.generate !== "boolean"){
const err58 = {instancePath:instancePath+"/generate",schemaPath:"#/properties/generate/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const filter = validate21;
const schema70 = {"$id":"filter.schema.json","type":"object","required":["title","logsource","filter"],"properties":{"title":{"$ref":"metadata.schema.json#/$defs/title"},"id":{"$ref":"metadata.schema.json#/$defs/id"},"name":{"$ref":"metadata.schema.json#/$defs/name"},"related":{"$ref":"metadata.schema.json#/$defs/related"},"taxonomy":{"$ref":"metadata.schema.json#/$defs/taxonomy"},"status":{"$ref":"metadata.schema.json#/$defs/status"},"description":{"$ref":"metadata.schema.json#/$defs/description"},"license":{"$ref":"metadata.schema.json#/$defs/license"},"author":{"$ref":"metadata.schema.json#/$defs/author"},"references":{"$ref":"metadata.schema.json#/$defs/references"},"date":{"$ref":"metadata.schema.json#/$defs/date"},"modified":{"$ref":"metadata.schema.json#/$defs/date"},"falsepositives":{"$ref":"metadata.schema.json#/$defs/falsepositives"},"level":{"$ref":"metadata.schema.json#/$defs/level"},"tags":{"$ref":"metadata.schema.json#/$defs/tags"},"scope":{"$ref":"metadata.schema.json#/$defs/scope"},"fields":{"$ref":"metadata.schema.json#/$defs/fields"},"logsource":{"$ref":"metadata.schema.json#/$defs/logsource"},"filter":{"type":"object","required":["rules","condition"],"properties":{"rules":{"type":["array","string"],"minItems":1,"items":{"type":"string"}},"condition":{"$ref":"metadata.schema.json#/$defs/condition"}},"additionalProperties":{"$ref":"metadata.schema.json#/$defs/selection"}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.type === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.type !== undefined){
let data2 = data0.type;
if(!(((((data2 === "derived") || (data2 === "obsolete")) || (data2 === "merged")) || (data2 === "renamed")) || (data2 === "similar"))){
const err4 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="filter.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.logsource === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logsource"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.filter === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "filter"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(data0.length > 256){
const err3 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/title",schemaPath:"metadata.schema.json#/$defs/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"metadata.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"metadata.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(data2.length > 256){
const err7 = {instancePath:instancePath+"/name",schemaPath:"metadata.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"metadata.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.related !== undefined){
if(!(validate22(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.taxonomy !== undefined){
let data4 = data.taxonomy;
if(typeof data4 === "string"){
if(data4.length > 256){
const err9 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/taxonomy",schemaPath:"metadata.schema.json#/$defs/taxonomy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.status !== undefined){
let data5 = data.status;
if(!(((((data5 === "stable") || (data5 === "test")) || (data5 === "experimental")) || (data5 === "deprecated")) || (data5 === "unsupported"))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"metadata.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema19.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined){
let data6 = data.description;
if(typeof data6 === "string"){
if(data6.length > 65535){
const err12 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 65535}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/description",schemaPath:"metadata.schema.json#/$defs/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err14 = {instancePath:instancePath+"/license",schemaPath:"metadata.schema.json#/$defs/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err15 = {instancePath:instancePath+"/author",schemaPath:"metadata.schema.json#/$defs/author/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.references !== undefined){
let data9 = data.references;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(typeof data9[i0] !== "string"){
const err16 = {instancePath:instancePath+"/references/" + i0,schemaPath:"metadata.schema.json#/$defs/references/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err17 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err18 = {instancePath:instancePath+"/references",schemaPath:"metadata.schema.json#/$defs/references/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.date !== undefined){
let data11 = data.date;
if(typeof data11 === "string"){
if(!pattern2.test(data11)){
const err19 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/date",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.modified !== undefined){
let data12 = data.modified;
if(typeof data12 === "string"){
if(!pattern2.test(data12)){
const err21 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/modified",schemaPath:"metadata.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.falsepositives !== undefined){
let data13 = data.falsepositives;
if((!(Array.isArray(data13))) && (typeof data13 !== "string")){
const err23 = {instancePath:instancePath+"/falsepositives",schemaPath:"metadata.schema.json#/$defs/falsepositives/type",keyword:"type",params:{type: schema26.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i2=0; i2<len1; i2++){
if(typeof data13[i2] !== "string"){
const err24 = {instancePath:instancePath+"/falsepositives/" + i2,schemaPath:"metadata.schema.json#/$defs/falsepositives/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data.level !== undefined){
let data15 = data.level;
if(!(((((data15 === "informational") || (data15 === "low")) || (data15 === "medium")) || (data15 === "high")) || (data15 === "critical"))){
const err25 = {instancePath:instancePath+"/level",schemaPath:"metadata.schema.json#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema27.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.tags !== undefined){
let data16 = data.tags;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err26 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+\\.[a-z0-9._-]+$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"metadata.schema.json#/$defs/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let i4 = data16.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data16[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err28 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err29 = {instancePath:instancePath+"/tags",schemaPath:"metadata.schema.json#/$defs/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.scope !== undefined){
let data18 = data.scope;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i5=0; i5<len3; i5++){
if(typeof data18[i5] !== "string"){
const err30 = {instancePath:instancePath+"/scope/" + i5,schemaPath:"metadata.schema.json#/$defs/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/scope",schemaPath:"metadata.schema.json#/$defs/scope/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.fields !== undefined){
let data20 = data.fields;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i6=0; i6<len4; i6++){
if(typeof data20[i6] !== "string"){
const err32 = {instancePath:instancePath+"/fields/" + i6,schemaPath:"metadata.schema.json#/$defs/fields/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i7 = data20.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data20[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err33 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err34 = {instancePath:instancePath+"/fields",schemaPath:"metadata.schema.json#/$defs/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.logsource !== undefined){
let data22 = data.logsource;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.category !== undefined){
if(typeof data22.category !== "string"){
const err35 = {instancePath:instancePath+"/logsource/category",schemaPath:"metadata.schema.json#/$defs/logsource/properties/category/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data22.product !== undefined){
if(typeof data22.product !== "string"){
const err36 = {instancePath:instancePath+"/logsource/product",schemaPath:"metadata.schema.json#/$defs/logsource/properties/product/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data22.service !== undefined){
if(typeof data22.service !== "string"){
const err37 = {instancePath:instancePath+"/logsource/service",schemaPath:"metadata.schema.json#/$defs/logsource/properties/service/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data22.definition !== undefined){
if(typeof data22.definition !== "string"){
const err38 = {instancePath:instancePath+"/logsource/definition",schemaPath:"metadata.schema.json#/$defs/logsource/properties/definition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/logsource",schemaPath:"metadata.schema.json#/$defs/logsource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.filter !== undefined){
let data27 = data.filter;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.rules === undefined){
const err40 = {instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/required",keyword:"required",params:{missingProperty: "rules"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data27.condition === undefined){
const err41 = {instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/required",keyword:"required",params:{missingProperty: "condition"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key0 in data27){
if(!((key0 === "rules") || (key0 === "condition"))){
let data28 = data27[key0];
if(!data28 || typeof data28 != "object"){
const err42 = {instancePath:instancePath+"/filter/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metadata.schema.json#/$defs/selection/type",keyword:"type",params:{type: schema32.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data27.rules !== undefined){
let data29 = data27.rules;
if((!(Array.isArray(data29))) && (typeof data29 !== "string")){
const err43 = {instancePath:instancePath+"/filter/rules",schemaPath:"#/properties/filter/properties/rules/type",keyword:"type",params:{type: schema70.properties.filter.properties.rules.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(Array.isArray(data29)){
if(data29.length < 1){
const err44 = {instancePath:instancePath+"/filter/rules",schemaPath:"#/properties/filter/properties/rules/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len5 = data29.length;
for(let i8=0; i8<len5; i8++){
if(typeof data29[i8] !== "string"){
const err45 = {instancePath:instancePath+"/filter/rules/" + i8,schemaPath:"#/properties/filter/properties/rules/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
if(data27.condition !== undefined){
let data31 = data27.condition;
if((typeof data31 !== "string") && (!(Array.isArray(data31)))){
const err46 = {instancePath:instancePath+"/filter/condition",schemaPath:"metadata.schema.json#/$defs/condition/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(Array.isArray(data31)){
if(data31.length < 1){
const err47 = {instancePath:instancePath+"/filter/condition",schemaPath:"metadata.schema.json#/$defs/condition/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len6 = data31.length;
for(let i9=0; i9<len6; i9++){
if(typeof data31[i9] !== "string"){
const err48 = {instancePath:instancePath+"/filter/condition/" + i9,schemaPath:"metadata.schema.json#/$defs/condition/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
