// @ts-nocheck
// Written by .ci/generate-validators.mjs.
"use strict";
export const project = validate10;
const schema11 = {"$id":"project.schema.json","type":"object","properties":{"$schema":{"type":"string"},"rules":{"$ref":"#/$defs/rules"},"targets":{"$ref":"#/$defs/targets"},"providers":{"$ref":"#/$defs/providers"},"checks":{"$ref":"#/$defs/checks"},"placeholders":{"$ref":"#/$defs/placeholders"},"logsources":{"$ref":"#/$defs/logsources"},"models":{"$ref":"#/$defs/models"},"packs":{"$ref":"#/$defs/packs"},"packDefaults":{"$ref":"#/$defs/packDefaults"},"environment":{"type":"string"},"environments":{"type":"object","additionalProperties":{"$ref":"#/$defs/environment"}}},"$defs":{"rules":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"environment":{"type":"object","properties":{"targets":{"$ref":"#/$defs/targets"},"providers":{"$ref":"#/$defs/providers"},"checks":{"$ref":"#/$defs/checks"},"placeholders":{"$ref":"#/$defs/placeholders"},"logsources":{"$ref":"#/$defs/logsources"},"models":{"$ref":"#/$defs/models"},"packs":{"$ref":"#/$defs/environmentPacks"},"packDefaults":{"$ref":"#/$defs/packDefaults"}},"propertyNames":{"enum":["targets","providers","checks","placeholders","logsources","models","packs","packDefaults"]}},"targets":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"providers":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"checks":{"type":"object","additionalProperties":{"enum":["off","info","warning","error"]}},"placeholders":{"type":"object","additionalProperties":{"type":["string","integer","boolean","array"],"items":{"type":["string","integer","boolean"]},"minItems":1},"propertyNames":{"$ref":"#/$defs/placeholderName"}},"placeholderName":{"type":"string","pattern":"^[^%\\s\\\\]+$"},"logsources":{"type":"object","additionalProperties":{"$ref":"#/$defs/logsource"},"propertyNames":{"$ref":"#/$defs/logsourceKey"}},"logsourceKey":{"type":"string","pattern":"^(?!-(/-)*$)[^/*\\s]+(/[^/*\\s]+){0,2}$"},"logsource":{"type":"object","properties":{"provider":{"$ref":"#/$defs/provider"},"closed":{"type":"boolean"},"channels":{"$ref":"#/$defs/channels"},"eventIds":{"type":["integer","array"],"items":{"type":"integer"},"minItems":1},"fields":{"type":"object","additionalProperties":{"$ref":"#/$defs/field"},"propertyNames":{"$ref":"#/$defs/fieldName"}}},"propertyNames":{"enum":["provider","closed","channels","eventIds","fields"]}},"channels":{"type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9 _./()-]*$","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 _./()-]*$"},"minItems":1},"fieldName":{"type":"string","pattern":"^[^|\\s]([^|\\t\\r\\n]*[^|\\s])?$"},"field":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["text","path","integer","boolean","ip","hashes","guid","time"]},"required":["type"],"properties":{"type":{"enum":["text","path","integer","boolean","ip","hashes","guid","time","enum"]},"values":{"type":"array","items":{"type":["string","integer","boolean"]},"minItems":1}},"dependencies":{"values":{"properties":{"type":{"enum":["enum"]}}}},"allOf":[{"if":{"required":["type"],"properties":{"type":{"const":"enum"}}},"then":{"required":["values"]}}],"propertyNames":{"enum":["type","values"]}},"models":{"type":"object","additionalProperties":{"$ref":"#/$defs/model"}},"model":{"type":"object","properties":{"logsources":{"type":"object","additionalProperties":{"$ref":"#/$defs/place"},"propertyNames":{"$ref":"#/$defs/logsourcePattern"}}},"additionalProperties":{"type":"boolean"}},"logsourcePattern":{"type":"string","pattern":"^(\\*|[^/*\\s]+)(/(\\*|[^/*\\s]+)){0,2}$"},"place":{"type":"object","properties":{"index":{"$ref":"#/$defs/index"},"macro":{"$ref":"#/$defs/macro"},"table":{"$ref":"#/$defs/table"},"category":{"$ref":"#/$defs/category"},"where":{"type":"object","additionalProperties":{"type":["string","integer","boolean","array"],"items":{"type":["string","integer","boolean"]},"minItems":1}},"fields":{"type":"object","additionalProperties":{"$ref":"#/$defs/nativeField"},"propertyNames":{"$ref":"#/$defs/fieldName"}}},"propertyNames":{"enum":["index","macro","table","category","where","fields"]}},"index":{"type":["string","array"],"pattern":"^[a-z0-9_*][a-z0-9_*-]*$","items":{"type":"string","pattern":"^[a-z0-9_*][a-z0-9_*-]*$"}},"macro":{"type":"string","pattern":"^[A-Za-z0-9_-]+$"},"table":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"category":{"type":"string","pattern":"^[a-z][a-z_]*$"},"nativeField":{"type":["string","object"],"required":["name"],"properties":{"name":{"type":"string"},"type":{"enum":["text","number","boolean","time","ip","dynamic"]}},"propertyNames":{"enum":["name","type"]}},"packs":{"type":"object","additionalProperties":{"$ref":"#/$defs/pack"},"propertyNames":{"$ref":"#/$defs/packName"}},"environmentPacks":{"type":"object","additionalProperties":{"$ref":"#/$defs/environmentPack"},"propertyNames":{"$ref":"#/$defs/packName"}},"environmentPack":{"type":"object","properties":{"format":{"type":"string"},"target":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"out":{"type":"string"},"schedule":{"$ref":"#/$defs/schedule"},"author":{"$ref":"#/$defs/packAuthor"},"license":{"$ref":"#/$defs/packLicense"},"allow":{"$ref":"#/$defs/packAllow"}},"additionalProperties":{"type":["string","integer","boolean","array","object"]}},"packName":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$"},"pack":{"type":"object","required":["format"],"properties":{"format":{"type":"string"},"target":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"out":{"type":"string"},"schedule":{"$ref":"#/$defs/schedule"},"author":{"$ref":"#/$defs/packAuthor"},"license":{"$ref":"#/$defs/packLicense"},"allow":{"$ref":"#/$defs/packAllow"}},"additionalProperties":{"type":["string","integer","boolean","array","object"]}},"packDefaults":{"type":"object","properties":{"schedule":{"$ref":"#/$defs/schedule"},"author":{"$ref":"#/$defs/packAuthor"},"license":{"$ref":"#/$defs/packLicense"},"allow":{"$ref":"#/$defs/packAllow"}},"propertyNames":{"enum":["schedule","author","license","allow"]}},"schedule":{"type":"object","properties":{"every":{"type":"string","pattern":"^0*[1-9][0-9]{0,5}[smhd]$"},"lookback":{"type":"string","pattern":"^0*[1-9][0-9]{0,5}[smhd]$"}},"propertyNames":{"enum":["every","lookback"]}},"packAuthor":{"type":"string"},"packLicense":{"type":"string"},"packAllow":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"provider":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"}},"propertyNames":{"enum":["$schema","rules","targets","providers","checks","placeholders","logsources","models","packs","packDefaults","environment","environments"]}};
const schema12 = {"type":["string","array"],"items":{"type":"string"},"minItems":1};
const schema13 = {"type":["string","array"],"items":{"type":"string"},"minItems":1};
const schema14 = {"type":["string","array"],"items":{"type":"string"},"minItems":1};
const schema15 = {"type":"object","additionalProperties":{"enum":["off","info","warning","error"]}};
const schema16 = {"type":"object","additionalProperties":{"type":["string","integer","boolean","array"],"items":{"type":["string","integer","boolean"]},"minItems":1},"propertyNames":{"$ref":"#/$defs/placeholderName"}};
const schema17 = {"type":"string","pattern":"^[^%\\s\\\\]+$"};
const pattern0 = new RegExp("^[^%\\s\\\\]+$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/placeholderName/pattern",keyword:"pattern",params:{pattern: "^[^%\\s\\\\]+$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/placeholderName/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if((((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))) && (typeof data0 !== "boolean")) && (!(Array.isArray(data0)))){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema16.additionalProperties.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/items/type",keyword:"type",params:{type: schema16.additionalProperties.items.type}};
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
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","additionalProperties":{"$ref":"#/$defs/logsource"},"propertyNames":{"$ref":"#/$defs/logsourceKey"}};
const schema19 = {"type":"string","pattern":"^(?!-(/-)*$)[^/*\\s]+(/[^/*\\s]+){0,2}$"};
const pattern1 = new RegExp("^(?!-(/-)*$)[^/*\\s]+(/[^/*\\s]+){0,2}$", "u");
const schema20 = {"type":"object","properties":{"provider":{"$ref":"#/$defs/provider"},"closed":{"type":"boolean"},"channels":{"$ref":"#/$defs/channels"},"eventIds":{"type":["integer","array"],"items":{"type":"integer"},"minItems":1},"fields":{"type":"object","additionalProperties":{"$ref":"#/$defs/field"},"propertyNames":{"$ref":"#/$defs/fieldName"}}},"propertyNames":{"enum":["provider","closed","channels","eventIds","fields"]}};
const schema21 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"};
const schema22 = {"type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9 _./()-]*$","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 _./()-]*$"},"minItems":1};
const schema23 = {"type":"string","pattern":"^[^|\\s]([^|\\t\\r\\n]*[^|\\s])?$"};
const schema24 = {"type":["string","object"],"if":{"type":"string"},"then":{"enum":["text","path","integer","boolean","ip","hashes","guid","time"]},"required":["type"],"properties":{"type":{"enum":["text","path","integer","boolean","ip","hashes","guid","time","enum"]},"values":{"type":"array","items":{"type":["string","integer","boolean"]},"minItems":1}},"dependencies":{"values":{"properties":{"type":{"enum":["enum"]}}}},"allOf":[{"if":{"required":["type"],"properties":{"type":{"const":"enum"}}},"then":{"required":["values"]}}],"propertyNames":{"enum":["type","values"]}};
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 _./()-]*$", "u");
const pattern5 = new RegExp("^[^|\\s]([^|\\t\\r\\n]*[^|\\s])?$", "u");

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(((((key0 === "provider") || (key0 === "closed")) || (key0 === "channels")) || (key0 === "eventIds")) || (key0 === "fields"))){
const err0 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema20.propertyNames.enum},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
const err2 = {instancePath:instancePath+"/provider",schemaPath:"#/$defs/provider/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
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
const err3 = {instancePath:instancePath+"/provider",schemaPath:"#/$defs/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.closed !== undefined){
if(typeof data.closed !== "boolean"){
const err4 = {instancePath:instancePath+"/closed",schemaPath:"#/properties/closed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.channels !== undefined){
let data2 = data.channels;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err5 = {instancePath:instancePath+"/channels",schemaPath:"#/$defs/channels/type",keyword:"type",params:{type: schema22.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err6 = {instancePath:instancePath+"/channels",schemaPath:"#/$defs/channels/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _./()-]*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/channels",schemaPath:"#/$defs/channels/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err8 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/$defs/channels/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _./()-]*$"}};
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
const err9 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/$defs/channels/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
if(data.eventIds !== undefined){
let data4 = data.eventIds;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (!(Array.isArray(data4)))){
const err10 = {instancePath:instancePath+"/eventIds",schemaPath:"#/properties/eventIds/type",keyword:"type",params:{type: schema20.properties.eventIds.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/eventIds",schemaPath:"#/properties/eventIds/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/eventIds/" + i1,schemaPath:"#/properties/eventIds/items/type",keyword:"type",params:{type: "integer"}};
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
}
if(data.fields !== undefined){
let data6 = data.fields;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
const _errs18 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
const err13 = {instancePath:instancePath+"/fields",schemaPath:"#/$defs/fieldName/pattern",keyword:"pattern",params:{pattern: "^[^|\\s]([^|\\t\\r\\n]*[^|\\s])?$"},propertyName:key1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/fields",schemaPath:"#/$defs/fieldName/type",keyword:"type",params:{type: "string"},propertyName:key1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid8 = _errs18 === errors;
if(!valid8){
const err15 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key2 in data6){
let data7 = data6[key2];
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err16 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/type",keyword:"type",params:{type: schema24.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const _errs26 = errors;
let valid13 = true;
const _errs27 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing0;
if((data7.type === undefined) && (missing0 = "type")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
if(data7.type !== undefined){
if("enum" !== data7.type){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
var _valid0 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs29 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.values === undefined){
const err19 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/allOf/0/then/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs29 === errors;
valid13 = _valid0;
}
if(!valid13){
const err20 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const _errs30 = errors;
let valid15 = true;
const _errs31 = errors;
if(typeof data7 !== "string"){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs33 = errors;
if(!((((((((data7 === "text") || (data7 === "path")) || (data7 === "integer")) || (data7 === "boolean")) || (data7 === "ip")) || (data7 === "hashes")) || (data7 === "guid")) || (data7 === "time"))){
const err22 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/then/enum",keyword:"enum",params:{allowedValues: schema24.then.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs33 === errors;
valid15 = _valid1;
}
if(!valid15){
const err23 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.type === undefined){
const err24 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data7){
const _errs34 = errors;
if(!((key3 === "type") || (key3 === "values"))){
const err25 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/propertyNames/enum",keyword:"enum",params:{allowedValues: schema24.propertyNames.enum},propertyName:key3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid16 = _errs34 === errors;
if(!valid16){
const err26 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/field/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.values !== undefined){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.type !== undefined){
if(!(data7.type === "enum")){
const err27 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/field/dependencies/values/properties/type/enum",keyword:"enum",params:{allowedValues: schema24.dependencies.values.properties.type.enum}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data7.type !== undefined){
let data10 = data7.type;
if(!(((((((((data10 === "text") || (data10 === "path")) || (data10 === "integer")) || (data10 === "boolean")) || (data10 === "ip")) || (data10 === "hashes")) || (data10 === "guid")) || (data10 === "time")) || (data10 === "enum"))){
const err28 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/field/properties/type/enum",keyword:"enum",params:{allowedValues: schema24.properties.type.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.values !== undefined){
let data11 = data7.values;
if(Array.isArray(data11)){
if(data11.length < 1){
const err29 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/$defs/field/properties/values/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(((typeof data12 !== "string") && (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err30 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/values/" + i2,schemaPath:"#/$defs/field/properties/values/items/type",keyword:"type",params:{type: schema24.properties.values.items.type}};
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
const err31 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/$defs/field/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}


function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern1.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/logsourceKey/pattern",keyword:"pattern",params:{pattern: "^(?!-(/-)*$)[^/*\\s]+(/[^/*\\s]+){0,2}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/logsourceKey/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate14(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","additionalProperties":{"$ref":"#/$defs/model"}};
const schema26 = {"type":"object","properties":{"logsources":{"type":"object","additionalProperties":{"$ref":"#/$defs/place"},"propertyNames":{"$ref":"#/$defs/logsourcePattern"}}},"additionalProperties":{"type":"boolean"}};
const schema27 = {"type":"string","pattern":"^(\\*|[^/*\\s]+)(/(\\*|[^/*\\s]+)){0,2}$"};
const pattern6 = new RegExp("^(\\*|[^/*\\s]+)(/(\\*|[^/*\\s]+)){0,2}$", "u");
const schema28 = {"type":"object","properties":{"index":{"$ref":"#/$defs/index"},"macro":{"$ref":"#/$defs/macro"},"table":{"$ref":"#/$defs/table"},"category":{"$ref":"#/$defs/category"},"where":{"type":"object","additionalProperties":{"type":["string","integer","boolean","array"],"items":{"type":["string","integer","boolean"]},"minItems":1}},"fields":{"type":"object","additionalProperties":{"$ref":"#/$defs/nativeField"},"propertyNames":{"$ref":"#/$defs/fieldName"}}},"propertyNames":{"enum":["index","macro","table","category","where","fields"]}};
const schema29 = {"type":["string","array"],"pattern":"^[a-z0-9_*][a-z0-9_*-]*$","items":{"type":"string","pattern":"^[a-z0-9_*][a-z0-9_*-]*$"}};
const schema30 = {"type":"string","pattern":"^[A-Za-z0-9_-]+$"};
const schema31 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const schema32 = {"type":"string","pattern":"^[a-z][a-z_]*$"};
const schema34 = {"type":["string","object"],"required":["name"],"properties":{"name":{"type":"string"},"type":{"enum":["text","number","boolean","time","ip","dynamic"]}},"propertyNames":{"enum":["name","type"]}};
const pattern7 = new RegExp("^[a-z0-9_*][a-z0-9_*-]*$", "u");
const pattern9 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern10 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern11 = new RegExp("^[a-z][a-z_]*$", "u");

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!((((((key0 === "index") || (key0 === "macro")) || (key0 === "table")) || (key0 === "category")) || (key0 === "where")) || (key0 === "fields"))){
const err0 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema28.propertyNames.enum},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.index !== undefined){
let data0 = data.index;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/index",schemaPath:"#/$defs/index/type",keyword:"type",params:{type: schema29.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err3 = {instancePath:instancePath+"/index",schemaPath:"#/$defs/index/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_*][a-z0-9_*-]*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err4 = {instancePath:instancePath+"/index/" + i0,schemaPath:"#/$defs/index/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_*][a-z0-9_*-]*$"}};
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
const err5 = {instancePath:instancePath+"/index/" + i0,schemaPath:"#/$defs/index/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.macro !== undefined){
let data2 = data.macro;
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err6 = {instancePath:instancePath+"/macro",schemaPath:"#/$defs/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}};
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
const err7 = {instancePath:instancePath+"/macro",schemaPath:"#/$defs/macro/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.table !== undefined){
let data3 = data.table;
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err8 = {instancePath:instancePath+"/table",schemaPath:"#/$defs/table/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
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
const err9 = {instancePath:instancePath+"/table",schemaPath:"#/$defs/table/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.category !== undefined){
let data4 = data.category;
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
const err10 = {instancePath:instancePath+"/category",schemaPath:"#/$defs/category/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z_]*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/category",schemaPath:"#/$defs/category/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.where !== undefined){
let data5 = data.where;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if((((typeof data6 !== "string") && (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6))))) && (typeof data6 !== "boolean")) && (!(Array.isArray(data6)))){
const err12 = {instancePath:instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/where/additionalProperties/type",keyword:"type",params:{type: schema28.properties.where.additionalProperties.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(Array.isArray(data6)){
if(data6.length < 1){
const err13 = {instancePath:instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/where/additionalProperties/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err14 = {instancePath:instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/where/additionalProperties/items/type",keyword:"type",params:{type: schema28.properties.where.additionalProperties.items.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.fields !== undefined){
let data8 = data.fields;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
const _errs25 = errors;
if(typeof key2 === "string"){
if(!pattern5.test(key2)){
const err16 = {instancePath:instancePath+"/fields",schemaPath:"#/$defs/fieldName/pattern",keyword:"pattern",params:{pattern: "^[^|\\s]([^|\\t\\r\\n]*[^|\\s])?$"},propertyName:key2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/fields",schemaPath:"#/$defs/fieldName/type",keyword:"type",params:{type: "string"},propertyName:key2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid11 = _errs25 === errors;
if(!valid11){
const err18 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
for(const key3 in data8){
let data9 = data8[key3];
if((typeof data9 !== "string") && (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))){
const err19 = {instancePath:instancePath+"/fields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/nativeField/type",keyword:"type",params:{type: schema34.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
const err20 = {instancePath:instancePath+"/fields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/nativeField/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key4 in data9){
const _errs32 = errors;
if(!((key4 === "name") || (key4 === "type"))){
const err21 = {instancePath:instancePath+"/fields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/nativeField/propertyNames/enum",keyword:"enum",params:{allowedValues: schema34.propertyNames.enum},propertyName:key4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid15 = _errs32 === errors;
if(!valid15){
const err22 = {instancePath:instancePath+"/fields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/nativeField/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.name !== undefined){
if(typeof data9.name !== "string"){
const err23 = {instancePath:instancePath+"/fields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/$defs/nativeField/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.type !== undefined){
let data11 = data9.type;
if(!((((((data11 === "text") || (data11 === "number")) || (data11 === "boolean")) || (data11 === "time")) || (data11 === "ip")) || (data11 === "dynamic"))){
const err24 = {instancePath:instancePath+"/fields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/nativeField/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.type.enum}};
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
}
else {
const err25 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "logsources")){
if(typeof data[key0] !== "boolean"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
if(data.logsources !== undefined){
let data1 = data.logsources;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
const err1 = {instancePath:instancePath+"/logsources",schemaPath:"#/$defs/logsourcePattern/pattern",keyword:"pattern",params:{pattern: "^(\\*|[^/*\\s]+)(/(\\*|[^/*\\s]+)){0,2}$"},propertyName:key1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/logsources",schemaPath:"#/$defs/logsourcePattern/type",keyword:"type",params:{type: "string"},propertyName:key1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
if(!valid2){
const err3 = {instancePath:instancePath+"/logsources",schemaPath:"#/properties/logsources/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key2 in data1){
if(!(validate19(data1[key2], {instancePath:instancePath+"/logsources/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/logsources",schemaPath:"#/properties/logsources/type",keyword:"type",params:{type: "object"}};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate18(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":"object","additionalProperties":{"$ref":"#/$defs/pack"},"propertyNames":{"$ref":"#/$defs/packName"}};
const schema36 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$"};
const pattern13 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const schema37 = {"type":"object","required":["format"],"properties":{"format":{"type":"string"},"target":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"out":{"type":"string"},"schedule":{"$ref":"#/$defs/schedule"},"author":{"$ref":"#/$defs/packAuthor"},"license":{"$ref":"#/$defs/packLicense"},"allow":{"$ref":"#/$defs/packAllow"}},"additionalProperties":{"type":["string","integer","boolean","array","object"]}};
const schema38 = {"type":"object","properties":{"every":{"type":"string","pattern":"^0*[1-9][0-9]{0,5}[smhd]$"},"lookback":{"type":"string","pattern":"^0*[1-9][0-9]{0,5}[smhd]$"}},"propertyNames":{"enum":["every","lookback"]}};
const schema39 = {"type":"string"};
const schema40 = {"type":"string"};
const schema41 = {"type":["string","array"],"items":{"type":"string"},"minItems":1};
const pattern14 = new RegExp("^0*[1-9][0-9]{0,5}[smhd]$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "format") || (key0 === "target")) || (key0 === "out")) || (key0 === "schedule")) || (key0 === "author")) || (key0 === "license")) || (key0 === "allow"))){
let data0 = data[key0];
if((((!data0 || typeof data0 != "object") && (typeof data0 !== "string")) && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema37.additionalProperties.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.format !== undefined){
if(typeof data.format !== "string"){
const err2 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.target !== undefined){
let data2 = data.target;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: schema37.properties.target.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err5 = {instancePath:instancePath+"/target/" + i0,schemaPath:"#/properties/target/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.out !== undefined){
if(typeof data.out !== "string"){
const err6 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schedule !== undefined){
let data5 = data.schedule;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs15 = errors;
if(!((key1 === "every") || (key1 === "lookback"))){
const err7 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/propertyNames/enum",keyword:"enum",params:{allowedValues: schema38.propertyNames.enum},propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid5 = _errs15 === errors;
if(!valid5){
const err8 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.every !== undefined){
let data6 = data5.every;
if(typeof data6 === "string"){
if(!pattern14.test(data6)){
const err9 = {instancePath:instancePath+"/schedule/every",schemaPath:"#/$defs/schedule/properties/every/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}[smhd]$"}};
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
const err10 = {instancePath:instancePath+"/schedule/every",schemaPath:"#/$defs/schedule/properties/every/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.lookback !== undefined){
let data7 = data5.lookback;
if(typeof data7 === "string"){
if(!pattern14.test(data7)){
const err11 = {instancePath:instancePath+"/schedule/lookback",schemaPath:"#/$defs/schedule/properties/lookback/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}[smhd]$"}};
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
const err12 = {instancePath:instancePath+"/schedule/lookback",schemaPath:"#/$defs/schedule/properties/lookback/type",keyword:"type",params:{type: "string"}};
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
else {
const err13 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/type",keyword:"type",params:{type: "object"}};
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
const err14 = {instancePath:instancePath+"/author",schemaPath:"#/$defs/packAuthor/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err15 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/packLicense/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.allow !== undefined){
let data10 = data.allow;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
const err16 = {instancePath:instancePath+"/allow",schemaPath:"#/$defs/packAllow/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(Array.isArray(data10)){
if(data10.length < 1){
const err17 = {instancePath:instancePath+"/allow",schemaPath:"#/$defs/packAllow/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(typeof data10[i1] !== "string"){
const err18 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/$defs/packAllow/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern13.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/packName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/packName/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate24(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema42 = {"type":"object","properties":{"schedule":{"$ref":"#/$defs/schedule"},"author":{"$ref":"#/$defs/packAuthor"},"license":{"$ref":"#/$defs/packLicense"},"allow":{"$ref":"#/$defs/packAllow"}},"propertyNames":{"enum":["schedule","author","license","allow"]}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!((((key0 === "schedule") || (key0 === "author")) || (key0 === "license")) || (key0 === "allow"))){
const err0 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema42.propertyNames.enum},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.schedule !== undefined){
let data0 = data.schedule;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(!((key1 === "every") || (key1 === "lookback"))){
const err2 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/propertyNames/enum",keyword:"enum",params:{allowedValues: schema38.propertyNames.enum},propertyName:key1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid3 = _errs5 === errors;
if(!valid3){
const err3 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.every !== undefined){
let data1 = data0.every;
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err4 = {instancePath:instancePath+"/schedule/every",schemaPath:"#/$defs/schedule/properties/every/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}[smhd]$"}};
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
const err5 = {instancePath:instancePath+"/schedule/every",schemaPath:"#/$defs/schedule/properties/every/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.lookback !== undefined){
let data2 = data0.lookback;
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err6 = {instancePath:instancePath+"/schedule/lookback",schemaPath:"#/$defs/schedule/properties/lookback/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}[smhd]$"}};
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
const err7 = {instancePath:instancePath+"/schedule/lookback",schemaPath:"#/$defs/schedule/properties/lookback/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err9 = {instancePath:instancePath+"/author",schemaPath:"#/$defs/packAuthor/type",keyword:"type",params:{type: "string"}};
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
const err10 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/packLicense/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.allow !== undefined){
let data5 = data.allow;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err11 = {instancePath:instancePath+"/allow",schemaPath:"#/$defs/packAllow/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/allow",schemaPath:"#/$defs/packAllow/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err13 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/$defs/packAllow/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema47 = {"type":"object","properties":{"targets":{"$ref":"#/$defs/targets"},"providers":{"$ref":"#/$defs/providers"},"checks":{"$ref":"#/$defs/checks"},"placeholders":{"$ref":"#/$defs/placeholders"},"logsources":{"$ref":"#/$defs/logsources"},"models":{"$ref":"#/$defs/models"},"packs":{"$ref":"#/$defs/environmentPacks"},"packDefaults":{"$ref":"#/$defs/packDefaults"}},"propertyNames":{"enum":["targets","providers","checks","placeholders","logsources","models","packs","packDefaults"]}};
const schema51 = {"type":"object","additionalProperties":{"$ref":"#/$defs/environmentPack"},"propertyNames":{"$ref":"#/$defs/packName"}};
const schema53 = {"type":"object","properties":{"format":{"type":"string"},"target":{"type":["string","array"],"items":{"type":"string"},"minItems":1},"out":{"type":"string"},"schedule":{"$ref":"#/$defs/schedule"},"author":{"$ref":"#/$defs/packAuthor"},"license":{"$ref":"#/$defs/packLicense"},"allow":{"$ref":"#/$defs/packAllow"}},"additionalProperties":{"type":["string","integer","boolean","array","object"]}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "format") || (key0 === "target")) || (key0 === "out")) || (key0 === "schedule")) || (key0 === "author")) || (key0 === "license")) || (key0 === "allow"))){
let data0 = data[key0];
if((((!data0 || typeof data0 != "object") && (typeof data0 !== "string")) && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema53.additionalProperties.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
if(data.format !== undefined){
if(typeof data.format !== "string"){
const err1 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.target !== undefined){
let data2 = data.target;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err2 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: schema53.properties.target.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err4 = {instancePath:instancePath+"/target/" + i0,schemaPath:"#/properties/target/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.out !== undefined){
if(typeof data.out !== "string"){
const err5 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.schedule !== undefined){
let data5 = data.schedule;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs15 = errors;
if(!((key1 === "every") || (key1 === "lookback"))){
const err6 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/propertyNames/enum",keyword:"enum",params:{allowedValues: schema38.propertyNames.enum},propertyName:key1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid5 = _errs15 === errors;
if(!valid5){
const err7 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.every !== undefined){
let data6 = data5.every;
if(typeof data6 === "string"){
if(!pattern14.test(data6)){
const err8 = {instancePath:instancePath+"/schedule/every",schemaPath:"#/$defs/schedule/properties/every/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}[smhd]$"}};
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
const err9 = {instancePath:instancePath+"/schedule/every",schemaPath:"#/$defs/schedule/properties/every/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.lookback !== undefined){
let data7 = data5.lookback;
if(typeof data7 === "string"){
if(!pattern14.test(data7)){
const err10 = {instancePath:instancePath+"/schedule/lookback",schemaPath:"#/$defs/schedule/properties/lookback/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}[smhd]$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/schedule/lookback",schemaPath:"#/$defs/schedule/properties/lookback/type",keyword:"type",params:{type: "string"}};
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
const err12 = {instancePath:instancePath+"/schedule",schemaPath:"#/$defs/schedule/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err13 = {instancePath:instancePath+"/author",schemaPath:"#/$defs/packAuthor/type",keyword:"type",params:{type: "string"}};
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
const err14 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/packLicense/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.allow !== undefined){
let data10 = data.allow;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
const err15 = {instancePath:instancePath+"/allow",schemaPath:"#/$defs/packAllow/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data10)){
if(data10.length < 1){
const err16 = {instancePath:instancePath+"/allow",schemaPath:"#/$defs/packAllow/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(typeof data10[i1] !== "string"){
const err17 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/$defs/packAllow/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern13.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/packName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/packName/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate34(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!((((((((key0 === "targets") || (key0 === "providers")) || (key0 === "checks")) || (key0 === "placeholders")) || (key0 === "logsources")) || (key0 === "models")) || (key0 === "packs")) || (key0 === "packDefaults"))){
const err0 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema47.propertyNames.enum},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.targets !== undefined){
let data0 = data.targets;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/targets/type",keyword:"type",params:{type: schema13.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/targets/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err4 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/$defs/targets/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.providers !== undefined){
let data2 = data.providers;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err5 = {instancePath:instancePath+"/providers",schemaPath:"#/$defs/providers/type",keyword:"type",params:{type: schema14.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/providers",schemaPath:"#/$defs/providers/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err7 = {instancePath:instancePath+"/providers/" + i1,schemaPath:"#/$defs/providers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data.checks !== undefined){
let data4 = data.checks;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
if(!((((data5 === "off") || (data5 === "info")) || (data5 === "warning")) || (data5 === "error"))){
const err8 = {instancePath:instancePath+"/checks/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/checks/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema15.additionalProperties.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.placeholders !== undefined){
if(!(validate11(data.placeholders, {instancePath:instancePath+"/placeholders",parentData:data,parentDataProperty:"placeholders",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.logsources !== undefined){
if(!(validate13(data.logsources, {instancePath:instancePath+"/logsources",parentData:data,parentDataProperty:"logsources",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.models !== undefined){
if(!(validate17(data.models, {instancePath:instancePath+"/models",parentData:data,parentDataProperty:"models",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
if(data.packs !== undefined){
if(!(validate33(data.packs, {instancePath:instancePath+"/packs",parentData:data,parentDataProperty:"packs",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.packDefaults !== undefined){
if(!(validate27(data.packDefaults, {instancePath:instancePath+"/packDefaults",parentData:data,parentDataProperty:"packDefaults",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="project.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!((((((((((((key0 === "$schema") || (key0 === "rules")) || (key0 === "targets")) || (key0 === "providers")) || (key0 === "checks")) || (key0 === "placeholders")) || (key0 === "logsources")) || (key0 === "models")) || (key0 === "packs")) || (key0 === "packDefaults")) || (key0 === "environment")) || (key0 === "environments"))){
const err0 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema11.propertyNames.enum},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rules !== undefined){
let data1 = data.rules;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema12.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data1)){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err5 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.targets !== undefined){
let data3 = data.targets;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err6 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/targets/type",keyword:"type",params:{type: schema13.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data3)){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/targets/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(typeof data3[i1] !== "string"){
const err8 = {instancePath:instancePath+"/targets/" + i1,schemaPath:"#/$defs/targets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.providers !== undefined){
let data5 = data.providers;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err9 = {instancePath:instancePath+"/providers",schemaPath:"#/$defs/providers/type",keyword:"type",params:{type: schema14.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data5)){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/providers",schemaPath:"#/$defs/providers/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
if(typeof data5[i2] !== "string"){
const err11 = {instancePath:instancePath+"/providers/" + i2,schemaPath:"#/$defs/providers/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.checks !== undefined){
let data7 = data.checks;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(!((((data8 === "off") || (data8 === "info")) || (data8 === "warning")) || (data8 === "error"))){
const err12 = {instancePath:instancePath+"/checks/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/checks/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema15.additionalProperties.enum}};
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
else {
const err13 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.placeholders !== undefined){
if(!(validate11(data.placeholders, {instancePath:instancePath+"/placeholders",parentData:data,parentDataProperty:"placeholders",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.logsources !== undefined){
if(!(validate13(data.logsources, {instancePath:instancePath+"/logsources",parentData:data,parentDataProperty:"logsources",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.models !== undefined){
if(!(validate17(data.models, {instancePath:instancePath+"/models",parentData:data,parentDataProperty:"models",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
if(data.packs !== undefined){
if(!(validate23(data.packs, {instancePath:instancePath+"/packs",parentData:data,parentDataProperty:"packs",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.packDefaults !== undefined){
if(!(validate27(data.packDefaults, {instancePath:instancePath+"/packDefaults",parentData:data,parentDataProperty:"packDefaults",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err14 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.environments !== undefined){
let data15 = data.environments;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
if(!(validate29(data15[key2], {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
